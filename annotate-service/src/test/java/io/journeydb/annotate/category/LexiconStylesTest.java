package io.journeydb.annotate.category;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeydb.annotate.annotator.lexicon.StyleLexicon;
import io.journeydb.events.identity.Sha256;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LexiconStylesTest {

    @Test
    void theEditionIsThatOfTheseCategories() {
        LexiconStyles styles = new LexiconStyles(StyleLexicon::load);

        String categories = Sha256.of(styles.categories().toString().getBytes(StandardCharsets.UTF_8))
                .hex();

        assertThat(styles.edition().orElseThrow() + " " + categories)
                .as("""
                        Edition and categories, which no store has where it holds this edition already: both are to change together.
                        Where the categories are others with the same files, raise LexiconStyles.FORM; then write down both.""")
                .isEqualTo("1-af212429-271336 d6ec741711dbfb6b9151fc526a8ccbf9416535fd7e883113493a8a93ea211e0f");
    }
}
