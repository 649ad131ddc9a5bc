package io.journeydb.annotate.annotator.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeydb.annotate.annotator.AnnotationDraft;
import io.journeydb.events.Letter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AnswerLettersTest {

    private static final int QUESTIONS = 10_000;
    private static final List<String> STYLES =
            List.of("watercolor, golden hour", "by Klimt, dramatic lighting", "35mm, film noir, moody", "low poly, 8k");
    private static final List<String> THINGS =
            List.of("three red cats", "a knight riding a horse", "a house on a hill");

    @Test
    void areEachTheRightOneAQuarterOfTheTime() {
        Map<Letter, Integer> right = new EnumMap<>(Letter.class);
        int asked = 0;
        for (int i = 0; asked < QUESTIONS; i++) {
            AnnotationDraft draft = Prompts.draftOf(
                    THINGS.get(i % THINGS.size()) + " and thing" + i + ", " + STYLES.get(i % STYLES.size()));
            List<Letter> letters = Stream.concat(draft.styleQuestions().stream(), draft.contentQuestions().stream())
                    .map(question -> question.answer())
                    .toList();
            letters.forEach(letter -> right.merge(letter, 1, Integer::sum));
            asked += letters.size();
        }

        int total = asked;
        assertThat(right).containsOnlyKeys(Letter.values());
        assertThat(right.values())
                .allSatisfy(count -> assertThat(count * 100.0 / total).isBetween(23.0, 27.0));
    }
}
