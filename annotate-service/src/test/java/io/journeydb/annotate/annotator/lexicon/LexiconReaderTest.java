package io.journeydb.annotate.annotator.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LexiconReaderTest {

    private static final String GROUPS = "groups: [{id: g, name: G}]\n";

    @Test
    void readsGroupsCategoriesConceptsAndPatterns() {
        Lexicon lexicon = read("""
                # comment
                groups:
                  - id: glow
                    name: Glow
                categories:
                  - id: light
                    name: Light
                    parent: glow
                    kind: style
                    question: Which light?
                    use: lead
                    starts: [lit by]
                    ends: [glow]
                    phrases:
                      - {name: soft light, also: [diffused light], loose: [soft], misspelt: [difused light]}
                      - {name: warm light, vague: true, weight: 2, aspect: color, beside: [soft light]}
                      - moonlight
                """);

        Category light = lexicon.category("light");
        assertThat(lexicon.groups()).containsExactly(new Group("glow", "Glow"));
        assertThat(light.parent()).isEqualTo("glow");
        assertThat(light.question()).isEqualTo("Which light?");
        assertThat(light.use()).isEqualTo(Use.LEAD);
        assertThat(light.concepts()).extracting(Concept::name).containsExactly("Soft light", "Warm light", "Moonlight");
        assertThat(light.concepts()).extracting(Concept::vague).containsExactly(false, true, false);
        assertThat(light.concepts()).extracting(Concept::weight).containsExactly(0, 2, 0);
        assertThat(light.concepts()).extracting(Concept::shown).containsExactly(2, 1, 1);
        assertThat(light.concepts()).extracting(Concept::plain).containsExactly(3, 1, 1);
        assertThat(light.concepts())
                .extracting(Concept::contrast)
                .containsExactly(Contrast.PLAIN, new Contrast("color", Set.of(0)), Contrast.PLAIN);
    }

    @Test
    void findsConceptsByEveryNameAndPatternsByTheirWords() {
        Lexicon lexicon = read(GROUPS + """
                categories:
                  - {id: light, name: Light, parent: g, starts: [lit by], ends: [glow], phrases: [
                      {name: soft light, also: [diffused light], misspelt: [difused light]}]}
                """);

        Category light = lexicon.category("light");
        List<Token> words = Tokens.of("a diffused light");
        assertThat(lexicon.nameAt(words, 1).value().concept().name()).isEqualTo("Soft light");
        assertThat(lexicon.nameEndingAt(words, 2).length()).isEqualTo(2);
        assertThat(lexicon.nameAt(Tokens.of("difused light"), 0).length()).isEqualTo(2);
        assertThat(lexicon.startAt(Tokens.of("lit by"), 0).value()).isEqualTo(light);
        assertThat(lexicon.endAt(Tokens.of("green glow"), 1).value()).isEqualTo(light);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {id: a, name: A, phrases: [x]}                            | "a" has no parent
            {id: a, name: A, parent: h, phrases: [x]}                 | the parent of "a" is no group: "h"
            {id: a, name: A, parent: g}                               | "a" has no phrases
            {name: A, parent: g, phrases: [x]}                        | "A" has no id
            {id: A b, name: A, parent: g, phrases: [x]}               | "A b" is no id
            {id: g, name: A, parent: g, phrases: [x]}                 | id "g" is there twice
            {id: a, name: A, parent: g, colour: red, phrases: [x]}    | unknown member "colour"
            {id: a, name: A, name: B, parent: g, phrases: [x]}        | member "name" is there twice
            {id: a, name: A, parent: g, kind: strange, phrases: [x]}  | "strange" is not possible here
            {id: a, name: A, parent: g, phrases: [x, {name: y, also: [X]}]} | "X" names two concepts, "X" in a and "Y" in a
            {id: a, name: A, parent: g, phrases: [{also: [x]}]}       | an entry has no name
            {id: a, name: A, parent: g, phrases: [","]}               | "," has no word
            {id: a, name: A, parent: g, phrases: [{name: x, vague: perhaps}]} | "perhaps" is not possible here
            {id: a, name: A, parent: g, phrases: [{name: x, beside: [y]}]} | "y" is the name of no entry here
            {id: a, name: A, parent: g, starts: [by, by], phrases: [x]} | "by" is a pattern of "a" already
            {id: a, name: A, parent: g, phrases: x}                   | expected a list
            {id: a                                                    | is malformed
            """)
    void refusesAMalformedEntryAndSaysWhere(String category, String message) {
        assertThatThrownBy(() -> read(GROUPS + "categories:\n  - " + category + "\n"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("test.yaml")
                .hasMessageContaining("line 3")
                .hasMessageContaining(message);
    }

    @Test
    void refusesAFileWithoutCategories() {
        assertThatThrownBy(() -> read(GROUPS)).hasMessage("test.yaml, line 1: there are no categories");
        assertThatThrownBy(() -> read("")).hasMessageStartingWith("test.yaml, line 1");
    }

    @Test
    void findsEnoughConceptsToPickWrongOptionsFrom() {
        assertThat(Stream.of(LexiconReader.styles(), LexiconReader.things())
                        .flatMap(lexicon -> lexicon.categories().stream()))
                .allSatisfy(category -> assertThat(category.concepts().stream().filter(concept -> !concept.vague()))
                        .as(category.id())
                        .hasSizeGreaterThanOrEqualTo(4));
    }

    @Test
    void hasTheCategoriesAndEntriesThatWereAskedFor() {
        Lexicon styles = LexiconReader.styles();

        assertThat(styles.categories()).hasSizeGreaterThanOrEqualTo(40);
        assertThat(styles.categories().stream()
                        .mapToInt(category -> category.concepts().size())
                        .sum())
                .isGreaterThanOrEqualTo(1_500);
        assertThat(styles.groups()).hasSizeGreaterThanOrEqualTo(5);
    }

    @Test
    void asksAboutEveryStyleCategoryInItsOwnWords() {
        assertThat(LexiconReader.styles().categories())
                .extracting(Category::question)
                .doesNotHaveDuplicates()
                .allMatch(question -> question.endsWith("?"));
    }

    private static Lexicon read(String text) {
        return LexiconReader.read("test.yaml", new StringReader(text));
    }
}
