package io.journeydb.annotate.store;

import static io.journeydb.annotate.Images.promptId;
import static io.journeydb.annotate.store.ReviewScene.CLEAN;
import static io.journeydb.annotate.store.ReviewScene.PROMPT;
import static io.journeydb.annotate.store.ReviewScene.REVIEW;
import static io.journeydb.annotate.store.ReviewScene.SAMPLE;
import static io.journeydb.annotate.store.ReviewScene.START;
import static io.journeydb.annotate.store.ReviewScene.annotationOf;
import static io.journeydb.annotate.store.ReviewScene.review;
import static org.assertj.core.api.Assertions.assertThat;

import io.journeydb.annotate.Annotations;
import io.journeydb.annotate.statistics.Statistics;
import io.journeydb.events.Annotation;
import io.journeydb.events.Provenance;
import io.journeydb.events.SampleAnnotated;
import io.journeydb.events.identity.Split;
import io.journeydb.local.Component;
import io.journeydb.local.Endpoints;
import io.journeydb.local.junit.LocalStackTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@LocalStackTest(components = Component.POSTGRES)
class CleanPromptTest {

    private ReviewScene scene;

    @BeforeEach
    void setTheScene(Endpoints endpoints) {
        scene = new ReviewScene(endpoints);
    }

    @Test
    void untilAWorkerHasAnnotatedTheCleanPromptTheSampleStaysAsItWas() {
        scene.ingest("sample", PROMPT);
        SampleAnnotated before = scene.published();
        scene.save(review("ada", 1, "red"), review("bob", 2, "red"));

        scene.settle(PromptAnnotations.LEFT_TO_WORKERS);

        assertThat(scene.published()).isEqualTo(before);
        assertThat(scene.fixture.settlement(2, scene.atOnce).due(10)).isEmpty();
        Claim claim = scene.fixture.prompts().claim(1, Duration.ofMinutes(1)).getFirst();
        scene.fixture.prompts().complete(claim, annotationOf(CLEAN));
        scene.settle(PromptAnnotations.LEFT_TO_WORKERS);
        assertThat(scene.published().review()).isEqualTo(REVIEW);
        assertThat(scene.published().annotation()).isEqualTo(annotationOf(CLEAN));
    }

    @Test
    void aCleanPromptThatIsRefusedIsToldOfWithItsSampleWhichStaysAsItWas() {
        scene.ingest("sample", PROMPT);
        SampleAnnotated before = scene.published();
        scene.save(review("ada", 1, "red"), review("bob", 2, "red"));
        scene.settle(PromptAnnotations.LEFT_TO_WORKERS);

        Claim claim = scene.fixture.prompts().claim(1, Duration.ofMinutes(1)).getFirst();
        scene.fixture.prompts().refuse(claim, "no usable reply");
        scene.settle(PromptAnnotations.LEFT_TO_WORKERS);

        List<Refusals.RefusedSample> told = new ArrayList<>();
        scene.fixture.refusals().take(10, told::add);
        scene.fixture.refusals().take(10, told::add);
        assertThat(told).singleElement().satisfies(each -> {
            assertThat(each.image().sampleId()).isEqualTo(SAMPLE);
            assertThat(each.refused()).isEqualTo(promptId(CLEAN));
            assertThat(each.reason()).contains("without the words that reviewers removed", "no usable reply");
        });
        assertThat(scene.published()).isEqualTo(before);
    }

    @Test
    void aNewAnnotationOfThePromptBeforeLeavesAReviewedSampleAlone() {
        scene.ingest("sample", PROMPT);
        scene.ingest("other", PROMPT);
        scene.save(review("ada", 1, "red"), review("bob", 2, "red"));
        scene.settle(scene.atOnce);

        replace(PROMPT);
        long untouched = scene.published().revision();
        replace(CLEAN);

        assertThat(untouched).isEqualTo(2);
        assertThat(scene.published().revision()).isEqualTo(3);
        assertThat(scene.published().annotation().caption()).isEqualTo("New.");
        assertThat(scene.fixture.number("SELECT revision FROM samples WHERE sample_id = 'other'"))
                .isEqualTo(2);
    }

    @Test
    void statisticsCountTheDatasetsPromptsWithTheQuestionsOfTheCleanOnes() {
        scene.ingest("sample", PROMPT);
        scene.ingest("other", PROMPT);
        scene.save(review("ada", 1, "red"), review("bob", 2, "red"));
        scene.settle(request -> Optional.of(Annotations.annotation(request.promptId(), "A caption.", 5, 7)));

        Statistics.Row test = new StatisticsQuery(scene.fixture.database(), () -> START)
                .count()
                .rows()
                .get(Split.TEST.ordinal());

        assertThat(test).isEqualTo(new Statistics.Row("test", 2, 1, 2, 1, 1 + 5, 2 + 7));
    }

    private void replace(String prompt) {
        Annotation old = annotationOf(prompt);
        Annotation newer = new Annotation(
                old.segments(),
                "New.",
                old.styleQuestions(),
                old.contentQuestions(),
                old.styleCategories(),
                Provenance.offline("test", "2", START));
        AnnotationStore.Replaced replaced = scene.fixture
                .annotations(PhraseCategories.UNKNOWN)
                .replace(List.of(new NewAnnotation(promptId(prompt), newer)));
        assertThat(replaced).isEqualTo(new AnnotationStore.Replaced(1, 1));
    }
}
