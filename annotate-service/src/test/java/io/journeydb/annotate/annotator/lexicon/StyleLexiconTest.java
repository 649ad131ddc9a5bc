package io.journeydb.annotate.annotator.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeydb.annotate.annotator.lexicon.StyleLexicon.Node;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StyleLexiconTest {

    private static final StyleLexicon LEXICON = StyleLexicon.load();

    @Test
    void givesATreeOfTwoLevels() {
        Set<String> groups = LEXICON.nodes().stream()
                .filter(node -> node.parent().isEmpty())
                .map(Node::id)
                .collect(Collectors.toSet());

        assertThat(groups).isNotEmpty();
        assertThat(LEXICON.nodes())
                .filteredOn(node -> node.parent().isPresent())
                .isNotEmpty()
                .allSatisfy(node -> assertThat(groups).contains(node.parent().orElseThrow()))
                .allSatisfy(node -> assertThat(node.phrases()).isNotEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "golden hour, daylight",
        "dim red lighting, lighting",
        "in the style of Van Gogh, artist",
        "shot on Leica M6, camera",
        "WATERCOLOUR, painting"
    })
    void knowsTheCategoryOfAPhrase(String phrase, String category) {
        assertThat(LEXICON.categoryOf(phrase)).contains(category);
    }

    @Test
    void knowsNoCategoryOfWhatIsNoStyle() {
        assertThat(LEXICON.categoryOf("a cat on a chair")).isEmpty();
        assertThat(LEXICON.categoryOf("")).isEqualTo(Optional.empty());
    }

    @Test
    void putsEveryNameThatItListsIntoItsOwnCategory() {
        for (Category category : LEXICON.styles().categories()) {
            for (Concept concept : category.concepts()) {
                for (String name : concept.names()) {
                    assertThat(LEXICON.categoryOf(name)).as(name).contains(category.id());
                }
            }
        }
    }
}
