package io.journeydb.annotate.annotator.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LexiconReaderTest {

    @Test
    void readsCategoriesConceptsAndPatterns() throws IOException {
        Lexicon lexicon = read("""
                # comment
                [light] Light
                kind: style
                question: Which light?
                use: lead
                starts: lit by
                ends: glow

                soft light | diffused light
                ~warm light
                """);

        Category light = lexicon.category("light");
        List<Token> words = Tokens.of("a diffused light");
        assertThat(light.question()).isEqualTo("Which light?");
        assertThat(light.use()).isEqualTo(Use.LEAD);
        assertThat(light.concepts()).extracting(Concept::name).containsExactly("Soft light", "Warm light");
        assertThat(light.concepts()).extracting(Concept::vague).containsExactly(false, true);
        assertThat(lexicon.nameAt(words, 1).value().concept().name()).isEqualTo("Soft light");
        assertThat(lexicon.nameEndingAt(words, 2).length()).isEqualTo(2);
        assertThat(lexicon.startAt(Tokens.of("lit by"), 0).value()).isEqualTo(light);
        assertThat(lexicon.endAt(Tokens.of("green glow"), 1).value()).isEqualTo(light);
    }

    @ParameterizedTest
    @ValueSource(strings = {"soft light", "[a] A\ncat\n[b] B\ncat", "[a] A\ncat | ,", "[a] A\nkind: strange\ncat"})
    void refusesAMalformedLexicon(String text) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOfAny(IllegalStateException.class, IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"style.lexicon", "content.lexicon"})
    void findsEnoughConceptsToPickWrongOptionsFrom(String resource) {
        assertThat(LexiconReader.read(resource).categories())
                .allSatisfy(category -> assertThat(category.concepts().stream().filter(concept -> !concept.vague()))
                        .as(category.id())
                        .hasSizeGreaterThanOrEqualTo(4));
    }

    @Test
    void asksAboutEveryStyleCategoryInItsOwnWords() {
        assertThat(LexiconReader.read("style.lexicon").categories())
                .hasSizeGreaterThan(25)
                .extracting(Category::question)
                .doesNotHaveDuplicates()
                .allMatch(question -> question.endsWith("?"));
    }

    private static Lexicon read(String text) throws IOException {
        return LexiconReader.read("test", new BufferedReader(new StringReader(text)));
    }
}
