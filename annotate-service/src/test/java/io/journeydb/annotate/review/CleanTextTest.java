package io.journeydb.annotate.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeydb.events.PromptReviewed.Mark;
import java.util.Arrays;
import java.util.BitSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CleanTextTest {

    @ParameterizedTest(name = "{0} without {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a cat in a red hat, oil painting, by Monet | red            | a cat in a hat, oil painting, by Monet",
                "a cat in a red hat, oil painting, by Monet | red hat        | a cat, oil painting, by Monet",
                "a cat in a red hat, oil painting, by Monet | oil painting   | a cat in a red hat, by Monet",
                "a cat in a red hat, oil painting, by Monet | Monet          | a cat in a red hat, oil painting",
                "portrait of a cat and a dog                | dog            | portrait of a cat",
                "portrait of a cat and a dog                | cat            | portrait of a dog",
                "portrait of a cat and a dog                | portrait       | a cat and a dog",
                "a knight with a sword and shield           | sword          | a knight with a shield",
                "a knight with a sword and shield           | sword; shield  | a knight",
                "an orange cat                              | orange         | cat",
                "a house in the style of Van Gogh, detailed | Van Gogh       | a house, detailed",
                "a man surrounded by bees in a field        | bees           | a man in a field",
                "a sign that says \"hello world\", neon     | hello world    | a sign, neon",
                "a sign that says \"hello world\", neon     | world          | a sign that says \"hello\", neon",
                "a (very big:1.2) dog, (hat:1.3), 8k        | hat; big       | a dog, 8k",
                "cat (with hat), dog                        | hat            | cat, dog",
                "A cat sleeps. A dog runs.                  | a dog runs     | A cat sleeps.",
                "the king, queen, and prince                | prince         | the king, queen",
                "the king, queen, and prince                | queen          | the king, prince",
                "black & white photo                        | black          | white photo",
                "cat - dog - mouse                          | dog            | cat - mouse",
                "hot:: dog::                                | hot            | dog::",
                "hot:: dog::                                | dog            | hot",
                "一只红色的猫 坐在树上                        | 红色的          | 一只猫 坐在树上",
            })
    void aPromptReadsWithoutWhatIsRemoved(String prompt, String removed, String clean) {
        assertThat(clean(prompt, removed)).isEqualTo(clean);
    }

    @ParameterizedTest(name = "{0} without {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "cat, category, cat-like, Cat | cat     | category, cat-like",
                "red hat, RED  hat, hat       | red hat | hat",
                "cat, cat, cat                | cat#2   | cat, cat",
                "red hat, red hat, hat        | red hat#2 | red hat, hat",
                "the king’s crown             | King's  | the crown",
                "size 1.5m, f/1.8, 16:9       | f/1.8; 16:9 | size 1.5m",
                "by M. C. Escher, surreal     | M. C. Escher | surreal",
                "café, tea                    | cafe\u0301   | tea",
            })
    void aMarkMeansWholeWordsWhateverTheirSpelling(String prompt, String removed, String clean) {
        assertThat(clean(prompt, removed)).isEqualTo(clean);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"a cat | cat", "cat, the dog of | cat; dog", "\"cat\" | cat"})
    void ofAPromptWithNothingToSeeNothingIsLeft(String prompt, String removed) {
        assertThat(clean(prompt, removed)).isEqualTo("");
    }

    private static String clean(String prompt, String removed) {
        Tokens tokens = Tokens.of(prompt);
        PromptWords words = new PromptWords(tokens);
        BitSet found = new BitSet();
        Arrays.stream(removed.split(";")).map(CleanTextTest::mark).forEach(mark -> {
            assertThat(words.find(mark).isEmpty()).as(mark.text()).isFalse();
            found.or(words.find(mark));
        });
        return CleanText.of(tokens, words.tokens(found)).map(CleanText::text).orElse("");
    }

    private static Mark mark(String text) {
        String[] parts = text.strip().split("#");
        return new Mark(parts[0], parts.length == 1 ? null : Integer.valueOf(parts[1]));
    }
}
