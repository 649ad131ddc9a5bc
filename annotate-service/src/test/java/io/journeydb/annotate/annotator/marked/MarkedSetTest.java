package io.journeydb.annotate.annotator.marked;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MarkedSetTest {

    private final MarkedSet tuning = MarkedSet.find("tuning").orElseThrow();

    @Test
    void holdsAHundredDifferentPromptsAFifthOfThemDifficult() {
        assertThat(tuning.prompts()).hasSize(100).doesNotHaveDuplicates();
        assertThat(tuning.prompts())
                .filteredOn(prompt -> !prompt.kind().equals("plain"))
                .hasSize(20)
                .extracting(MarkedPrompt::kind)
                .contains("no-commas", "foreign", "misspelt", "quotes", "weights", "long");
    }

    @Test
    void marksOnlyWhatStandsInTheText() {
        assertThat(tuning.prompts()).allSatisfy(prompt -> assertThat(marks(prompt))
                .allSatisfy(mark -> assertThat(prompt.text()).contains(mark)));
    }

    @Test
    void marksNothingAsTwoKinds() {
        assertThat(tuning.prompts())
                .allSatisfy(prompt -> assertThat(marks(prompt)).doesNotHaveDuplicates());
    }

    @Test
    void isEmptyWithoutItsFile() {
        assertThat(MarkedSet.find("no-such-set")).isEmpty();
    }

    private static List<String> marks(MarkedPrompt prompt) {
        return Stream.of(prompt.style(), prompt.atmosphere(), prompt.content(), prompt.others())
                .flatMap(List::stream)
                .toList();
    }
}
