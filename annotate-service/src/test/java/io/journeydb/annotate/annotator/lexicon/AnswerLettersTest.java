package io.journeydb.annotate.annotator.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeydb.annotate.annotator.AnnotationDraft;
import io.journeydb.events.Letter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AnswerLettersTest {

    private static final int QUESTIONS = 10_000;

    /** Set, it has the letters' shares written into the build folder. */
    private static final boolean REPORT = Boolean.getBoolean("journeydb.marked.report");

    private static final List<String> STYLES =
            List.of("watercolor, golden hour", "by Klimt, dramatic lighting", "35mm, film noir, moody", "low poly, 8k");
    private static final List<String> THINGS =
            List.of("three red cats", "a knight riding a horse", "a house on a hill");

    @Test
    void areEachTheRightOneAQuarterOfTheTime() throws IOException {
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
        report(right, total);
        assertThat(right).containsOnlyKeys(Letter.values());
        assertThat(right.values())
                .allSatisfy(count -> assertThat(count * 100.0 / total).isBetween(23.0, 27.0));
    }

    private static void report(Map<Letter, Integer> right, int total) throws IOException {
        if (REPORT) {
            Path file = Files.createDirectories(Path.of("target", "marked")).resolve("letters.txt");
            StringBuilder shares = new StringBuilder(total + " questions\n");
            right.forEach((letter, count) ->
                    shares.append(String.format(Locale.ROOT, "%s %.2f %%%n", letter, count * 100.0 / total)));
            Files.writeString(file, shares);
        }
    }
}
