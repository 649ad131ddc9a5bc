package io.journeydb.annotate.annotator.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PhraseSplitterPropertiesTest {

    private static final List<String> PARTS = List.of(
            "cat",
            "two dogs",
            "M. C. Escher",
            "Dr. Seuss",
            "1,000 fish",
            "\"hello, world\"",
            "f/1.8",
            "art-deco",
            "it's",
            "猫",
            "é",
            "🔥",
            " ",
            ", ",
            "; ",
            "::",
            " | ",
            " - ",
            ". ",
            "! ",
            "\"",
            "“",
            "”",
            ":",
            ",,",
            "-");

    @Property(tries = 500)
    void losesNoWordAndInventsNone(@ForAll("texts") String text) {
        List<String> words = PhraseSplitter.split(text).stream()
                .flatMap(phrase -> phrase.tokens().stream())
                .map(Token::word)
                .toList();

        assertThat(words).isEqualTo(Tokens.wordsOf(text));
    }

    @Property(tries = 500)
    void givesStretchesOfTheTextInItsOrder(@ForAll("texts") String text) {
        int behind = 0;
        for (Phrase phrase : PhraseSplitter.split(text)) {
            assertThat(phrase.start()).isGreaterThanOrEqualTo(behind);
            assertThat(phrase.text()).isNotBlank();
            assertThat(text.substring(phrase.start(), phrase.end())).contains(phrase.text());
            behind = phrase.end();
        }
    }

    @Property(tries = 300)
    void splitsAPhraseNoFurther(@ForAll("plainTexts") String text) {
        for (Phrase phrase : PhraseSplitter.split(text)) {
            assertThat(PhraseSplitter.split(phrase.text())).hasSize(1);
        }
    }

    @Property(tries = 300)
    void splitsListsAtEveryComma(@ForAll("names") List<String> names) {
        assertThat(PhraseSplitter.split(String.join(", ", names)).stream().map(Phrase::text))
                .containsExactlyElementsOf(names);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(PARTS).list().ofMaxSize(20).map(parts -> String.join("", parts));
    }

    /** Without quotes, which open anew when their phrase stands alone. */
    @Provide
    Arbitrary<String> plainTexts() {
        return texts().map(text -> text.chars()
                .filter(c -> c != '"' && c != '“' && c != '”')
                .mapToObj(c -> String.valueOf((char) c))
                .collect(Collectors.joining()));
    }

    @Provide
    Arbitrary<List<String>> names() {
        return Arbitraries.of("cat", "two dogs", "M. C. Escher", "Dr. Seuss", "art-deco bar", "1,000 fish", "f/1.8")
                .list()
                .ofMinSize(1)
                .ofMaxSize(10);
    }
}
