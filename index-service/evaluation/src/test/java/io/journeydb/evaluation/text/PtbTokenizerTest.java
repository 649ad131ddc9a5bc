package io.journeydb.evaluation.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class PtbTokenizerTest {

    /** The list of {@code ptbtokenizer.py}, once more: what the test expects does not come from what it tests. */
    private static final Set<String> DROPPED = Set.of(
            "''", "'", "``", "`", "-LRB-", "-RRB-", "-LCB-", "-RCB-", ".", "?", "!", ",", ":", "-", "--", "...", ";");

    private final PtbTokenizer tokenizer = new PtbTokenizer();

    /**
     * The output is that of {@code java -cp stanford-corenlp-3.4.1.jar edu.stanford.nlp.process.PTBTokenizer -preserveLines -lowerCase}
     * on the captions.
     */
    @TestFactory
    Stream<DynamicTest> tricky_captions_have_the_words_that_stanfords_tokenizer_gives_them() throws IOException {
        List<String> captions = lines("captions.txt");
        List<String> expected = lines("captions.stanford-3.4.1.txt");
        assertThat(captions).hasSameSizeAs(expected).hasSizeGreaterThanOrEqualTo(100);

        return IntStream.range(0, captions.size())
                .mapToObj(
                        i -> DynamicTest.dynamicTest(captions.get(i), () -> assertThat(tokenizer.words(captions.get(i)))
                                .isEqualTo(wordsOf(expected.get(i)))));
    }

    @Test
    void a_caption_without_words_has_none() {
        assertThat(tokenizer.words("")).isEmpty();
        assertThat(tokenizer.words(" ... ?! \u200B🌲 ")).containsExactly("?!");
    }

    @Test
    void very_long_words_do_not_overflow() {
        assertThat(tokenizer.words("a".repeat(100_000))).hasSize(1);
        assertThat(tokenizer.words("ab-".repeat(20_000))).isNotEmpty();
        assertThat(tokenizer.words("3.".repeat(5_000))).isNotEmpty();
        assertThat(tokenizer.words("<".repeat(5_000))).hasSize(5_000);
    }

    private static List<String> wordsOf(String line) {
        // A token with a no-break space in it is two words where metrics split at spaces.
        return Stream.of(line.strip().split("[ \u00A0]+"))
                .filter(word -> !DROPPED.contains(word))
                .toList();
    }

    private static List<String> lines(String name) throws IOException {
        try (InputStream in = PtbTokenizerTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
