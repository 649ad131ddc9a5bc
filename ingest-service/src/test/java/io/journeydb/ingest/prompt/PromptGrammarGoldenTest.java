package io.journeydb.ingest.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeydb.events.Prompt;
import io.journeydb.ingest.prompt.ParsedPrompt.Accepted;
import io.journeydb.ingest.prompt.ParsedPrompt.Refused;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PromptGrammarGoldenTest {

    static Stream<GoldenPrompt> accepted() {
        return GoldenPrompt.all().filter(golden -> golden.refused() == null);
    }

    static Stream<GoldenPrompt> refused() {
        return GoldenPrompt.all().filter(golden -> golden.refused() != null);
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void readsWhatWasTyped(GoldenPrompt golden) {
        ParsedPrompt outcome = PromptGrammar.parse(golden.raw());

        assertThat(outcome)
                .isEqualTo(new Accepted(new Prompt(
                        golden.keptRaw(),
                        golden.text(),
                        golden.normalised(),
                        golden.parameters(),
                        golden.weightedTexts())));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refusesWhatIsNoTextPrompt(GoldenPrompt golden) {
        ParsedPrompt outcome = PromptGrammar.parse(golden.raw());

        assertThat(outcome).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.code()).isEqualTo(golden.refused());
            assertThat(refused.reason()).isNotBlank().doesNotEndWith(".");
        });
    }
}
