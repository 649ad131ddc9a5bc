package io.journeydb.annotate.store;

import static io.journeydb.annotate.Images.image;
import static io.journeydb.annotate.store.ReviewScene.PROMPT;
import static io.journeydb.annotate.store.ReviewScene.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.journeydb.events.PromptReviewed;
import io.journeydb.events.identity.SampleId;
import io.journeydb.events.identity.Split;
import io.journeydb.local.Component;
import io.journeydb.local.Endpoints;
import io.journeydb.local.junit.LocalStackTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@LocalStackTest(components = Component.POSTGRES)
class ReviewQueueTest {

    private ReviewScene scene;

    @BeforeEach
    void setTheScene(Endpoints endpoints) {
        scene = new ReviewScene(endpoints);
    }

    @Test
    void theQueueHasTheTestSplitFirstAndLeavesOutWhatOneHasDone() {
        scene.ingest("z-test", PROMPT);
        scene.ingest("y-test", PROMPT);
        scene.fixture
                .samples()
                .save(
                        scene.fixture.incoming(List.of(image("a-train", "one"), image("b-val", "two", Split.VAL))),
                        scene.atOnce);
        scene.save(PromptReviewed.of(new SampleId("y-test"), "ada", List.of(), START));
        scene.settle(scene.atOnce);

        assertThat(tasks("", ReviewedSamples.Position.START, 10))
                .containsExactly("y-test 1", "z-test 0", "b-val 0", "a-train 0");
        assertThat(tasks("ada", ReviewedSamples.Position.START, 2)).containsExactly("z-test 0", "b-val 0");
        assertThat(tasks("ada", new ReviewedSamples.Position(Split.VAL, "b-val"), 10))
                .containsExactly("a-train 0");

        scene.save(PromptReviewed.of(new SampleId("y-test"), "bob", List.of(), START));
        scene.settle(scene.atOnce);
        assertThat(tasks("cleo", ReviewedSamples.Position.START, 1)).containsExactly("z-test 0");
    }

    private List<String> tasks(String reviewer, ReviewedSamples.Position after, int limit) {
        return scene.fixture.reviewedSamples().tasks(reviewer, after, limit).stream()
                .map(task -> task.sampleId() + " " + task.reviewers())
                .toList();
    }
}
