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

import io.journeydb.events.PromptReviewed;
import io.journeydb.events.SampleAnnotated;
import io.journeydb.events.identity.Split;
import io.journeydb.local.Component;
import io.journeydb.local.Endpoints;
import io.journeydb.local.junit.LocalStackTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@LocalStackTest(components = Component.POSTGRES)
class ReviewSettlementTest {

    private ReviewScene scene;

    @BeforeEach
    void setTheScene(Endpoints endpoints) {
        scene = new ReviewScene(endpoints);
    }

    @Test
    void aSampleIsPublishedAgainWithItsCleanPromptsAnnotation() {
        scene.ingest("sample", PROMPT);
        scene.save(review("ada", 1, "red"), review("bob", 2, "Red"));

        scene.settle(scene.atOnce);

        SampleAnnotated sample = scene.published();
        assertThat(sample.review()).isEqualTo(REVIEW);
        assertThat(sample.annotation()).isEqualTo(annotationOf(CLEAN));
        assertThat(sample.promptId()).isEqualTo(promptId(PROMPT));
        assertThat(sample.split()).isEqualTo(Split.TEST);
        assertThat(sample.revision()).isEqualTo(2);
        assertThat(scene.fixture.outbox().due(10)).extracting(Due::event).contains(scene.fixture.published(sample));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void threeDeliveriesInAnyOrderGiveTheSameState(long seed, Endpoints endpoints) {
        PromptReviewed mistaken = review("bob", 3, "house");
        List<PromptReviewed> reviews = List.of(
                review("ada", 1, "red"),
                review("bob", 2, "red"),
                mistaken,
                PromptReviewed.withdrawing(SAMPLE, "bob", mistaken.reviewId(), START));
        scene.ingest("sample", PROMPT);
        reviews.forEach(scene::save);
        scene.settle(scene.atOnce);
        List<String> expected = state();
        List<PromptReviewed> thrice = new ArrayList<>(reviews);
        thrice.addAll(reviews);
        thrice.addAll(reviews);
        Collections.shuffle(thrice, new Random(seed));
        scene = new ReviewScene(endpoints);

        for (PromptReviewed review : thrice) {
            scene.save(review);
            scene.settle(scene.atOnce);
            if (review == thrice.get(5)) {
                // The sample comes after some of its reviews.
                scene.ingest("sample", PROMPT);
            }
        }
        scene.settle(scene.atOnce);

        assertThat(state()).isEqualTo(expected);
        assertThat(scene.published().review()).isEqualTo(REVIEW);
        long revision = scene.published().revision();
        thrice.forEach(scene::save);
        scene.settle(scene.atOnce);
        assertThat(scene.published().revision()).isEqualTo(revision);
    }

    @Test
    void anAnnotationThatIsThereIsUsed() {
        scene.ingest("sample", PROMPT);
        scene.ingest("known", CLEAN);
        scene.annotated.clear();
        scene.save(review("ada", 1, "red"), review("bob", 2, "red"));

        scene.settle(scene.atOnce);

        assertThat(scene.annotated).isEmpty();
        assertThat(scene.published().review()).isEqualTo(REVIEW);
        assertThat(scene.fixture.number("SELECT revision FROM samples WHERE sample_id = 'known'"))
                .isEqualTo(1);
    }

    @Test
    void whatIsTakenBackIsUndoneAndItsHistoryStays() {
        scene.ingest("sample", PROMPT);
        SampleAnnotated before = scene.published();
        PromptReviewed review = review("bob", 2, "red");
        scene.save(review("ada", 1, "red"), review);
        scene.settle(scene.atOnce);

        scene.save(PromptReviewed.withdrawing(SAMPLE, "bob", review.reviewId(), START.plusSeconds(9)));
        scene.settle(scene.atOnce);

        assertThat(scene.published().review()).isNull();
        assertThat(scene.published().annotation()).isEqualTo(before.annotation());
        assertThat(scene.published().revision()).isEqualTo(3);
        assertThat(scene.fixture.reviewedSamples().find(SAMPLE).orElseThrow().history())
                .hasSize(3);
    }

    @Test
    void anotherNumberOfReviewersWorksEverythingOutAgain() {
        scene.ingest("sample", PROMPT);
        scene.save(review("ada", 1, "red"));
        scene.settle(scene.atOnce);
        assertThat(scene.published().review()).isNull();

        ReviewSettlement strict = scene.fixture.settlement(1, scene.atOnce);
        strict.reopen();
        strict.due(10).forEach(strict::settle);

        assertThat(scene.published().review()).isEqualTo(REVIEW);
        assertThat(strict.reopen()).isZero();
    }

    /** All that reviews leave behind, but for the order in which it came about. */
    private List<String> state() {
        List<String> rows = new ArrayList<>();
        rows.addAll(scene.fixture.select("SELECT reviews::text FROM reviews"));
        rows.addAll(scene.fixture.select(
                "SELECT (sample_id, due_at, awaits, required, reviewers, needs_review)::text FROM review_states"));
        rows.addAll(scene.fixture.select(
                "SELECT (sample_id, prompt_id, split, annotation_prompt_id, review::text)::text" + " FROM samples"));
        return rows.stream().sorted().toList();
    }
}
