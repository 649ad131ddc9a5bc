package io.journeydb.annotate.category;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeydb.annotate.Images;
import io.journeydb.annotate.annotator.AnnotationOutcome.Annotated;
import io.journeydb.annotate.annotator.AnnotationRequest;
import io.journeydb.annotate.annotator.Annotator;
import io.journeydb.annotate.annotator.lexicon.LexiconAnnotator;
import io.journeydb.annotate.annotator.lexicon.StyleLexicon;
import io.journeydb.events.ImageStored;
import java.util.List;
import org.junit.jupiter.api.Test;

class CategorisingAnnotatorTest {

    private final StyleLexicon lexicon = StyleLexicon.load();
    private final Annotator annotator = LexiconAnnotator.using(lexicon);

    @Test
    void theOfflineAnnotatorsCategoriesAreThoseOfItsPhrases() {
        Annotator categorising =
                new CategorisingAnnotator(annotator, new SettledCategories(new LexiconStyles(() -> lexicon)));

        for (String prompt : List.of(
                "A rabbit in a whisky bar, oil painting, soft light, gloomy, by Greg Rutkowski",
                "portrait of a queen in the style of Klimt, golden hour, 35mm film, foggy",
                "a watercolor cat, dim red lighting, unreal engine")) {
            List<String> own = categories(annotator, prompt);
            assertThat(own).isNotEmpty();
            assertThat(categories(categorising, prompt)).isEqualTo(own);
        }
    }

    @Test
    void anAnnotationGetsTheCategoriesOfItsStyleAndAtmosphereSortedAndOnce() {
        Annotator categorising =
                new CategorisingAnnotator(annotator, phrase -> phrase.value().equals("gloomy") ? "mood" : "medium");

        assertThat(categories(categorising, "A house, watercolor, oil painting, gloomy"))
                .containsExactly("medium", "mood");
        assertThat(categorising.identity()).isEqualTo(annotator.identity());
    }

    private static List<String> categories(Annotator annotator, String prompt) {
        ImageStored image = Images.image("any", prompt);
        return ((Annotated) annotator.annotate(new AnnotationRequest(image.promptId(), image.prompt())))
                .draft()
                .styleCategories();
    }
}
