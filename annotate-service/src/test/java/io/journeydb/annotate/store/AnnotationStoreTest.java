package io.journeydb.annotate.store;

import static io.journeydb.annotate.Images.image;
import static io.journeydb.annotate.Images.promptId;
import static org.assertj.core.api.Assertions.assertThat;

import io.journeydb.annotate.Annotations;
import io.journeydb.annotate.store.AnnotationStore.Replaced;
import io.journeydb.events.Annotation;
import io.journeydb.events.Provenance;
import io.journeydb.events.Segments;
import io.journeydb.local.Component;
import io.journeydb.local.Endpoints;
import io.journeydb.local.junit.LocalStackTest;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@LocalStackTest(components = Component.POSTGRES)
class AnnotationStoreTest {

    private StoreFixture fixture;
    private AnnotationStore store;

    @BeforeEach
    void makeTables(Endpoints endpoints) {
        fixture = new StoreFixture(endpoints);
        store = fixture.annotations(phrase -> phrase.value().endsWith("painting") ? "medium" : "other");
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 400})
    void aBatchComesIntoForceAndRepeatingItChangesNothing(int prompts) {
        fixture.samples()
                .save(
                        fixture.incoming(IntStream.range(0, prompts)
                                .mapToObj(i -> image("sample-" + i, "prompt " + i))
                                .toList()),
                        Annotations::atOnce);
        List<NewAnnotation> batch = IntStream.range(0, prompts)
                .mapToObj(i -> annotation("prompt " + i, "2", "Oil Painting"))
                .toList();

        assertThat(store.replace(batch)).isEqualTo(new Replaced(prompts, prompts));
        List<String> once = fixture.everything();
        assertThat(store.replace(batch)).isEqualTo(new Replaced(0, 0));

        assertThat(fixture.everything()).isEqualTo(once);
        assertThat(fixture.number("SELECT count(*) FROM annotations")).isEqualTo(2L * prompts);
        assertThat(fixture.number("SELECT count(*) FROM samples WHERE revision = 2"))
                .isEqualTo(prompts);
    }

    @Test
    void ofSeveralForOnePromptTheLastCountsAndUnknownPromptsArePassedOver() {
        fixture.samples().save(fixture.incoming(List.of(image("a", "one"))), PromptAnnotations.LEFT_TO_WORKERS);

        Replaced replaced = store.replace(List.of(
                annotation("one", "1", "noir"), annotation("unknown", "1", "noir"), annotation("one", "2", "bokeh")));

        assertThat(replaced).isEqualTo(new Replaced(1, 1));
        assertThat(fixture.select("SELECT annotator_version FROM annotations")).containsExactly("2");
    }

    @Test
    void thePhrasesAreThoseOfTheAnnotationInForceEachWithItsCategory() {
        fixture.samples().save(fixture.incoming(List.of(image("a", "one"))), PromptAnnotations.LEFT_TO_WORKERS);
        store.replace(List.of(annotation("one", "1", "noir", "bokeh")));

        store.replace(List.of(annotation("one", "2", "Oil  Painting", "oil painting", " ", "bokeh")));

        assertThat(fixture.select("SELECT version || phrase || category FROM style_phrases ORDER BY phrase"))
                .containsExactly("2bokehother", "2oil paintingmedium");
    }

    @Test
    void aWorkerThatHeldThePromptHasLostIt() {
        fixture.samples().save(fixture.incoming(List.of(image("a", "one"))), PromptAnnotations.LEFT_TO_WORKERS);
        Claim claim = fixture.prompts().claim(1, Duration.ofMinutes(5)).getFirst();

        store.replace(List.of(annotation("one", "1", "noir")));

        assertThat(fixture.prompts().complete(claim, Annotations.annotation(promptId("one"))))
                .isEqualTo(new Completion.LeaseLost());
    }

    private static NewAnnotation annotation(String prompt, String annotatorVersion, String... styles) {
        Annotation base = Annotations.annotation(promptId(prompt));
        return new NewAnnotation(
                promptId(prompt),
                new Annotation(
                        new Segments(List.of(styles), List.of("a house"), List.of(), List.of()),
                        base.caption(),
                        base.styleQuestions(),
                        base.contentQuestions(),
                        base.styleCategories(),
                        Provenance.offline("test", annotatorVersion, Annotations.MADE)));
    }
}
