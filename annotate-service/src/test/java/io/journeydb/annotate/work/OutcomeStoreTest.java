package io.journeydb.annotate.work;

import static io.journeydb.annotate.Images.image;
import static org.assertj.core.api.Assertions.assertThat;

import io.journeydb.annotate.annotator.AnnotationDraft;
import io.journeydb.annotate.annotator.AnnotationOutcome;
import io.journeydb.annotate.annotator.AnnotatorIdentity;
import io.journeydb.annotate.patience.Backoff;
import io.journeydb.annotate.patience.Patience;
import io.journeydb.annotate.store.Claim;
import io.journeydb.annotate.store.PromptAnnotations;
import io.journeydb.annotate.store.PromptQueue;
import io.journeydb.annotate.store.StoreFixture;
import io.journeydb.annotate.telemetry.Telemetry;
import io.journeydb.annotate.work.OutcomeStore.Brought;
import io.journeydb.events.Segments;
import io.journeydb.local.Component;
import io.journeydb.local.Endpoints;
import io.journeydb.local.junit.LocalStackTest;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@LocalStackTest(components = Component.POSTGRES)
class OutcomeStoreTest {

    private static final int PROMPTS = 20;

    private StoreFixture fixture;
    private PromptQueue queue;
    private OutcomeStore store;
    private List<Claim> claims;
    private int due;
    private int refused;

    @BeforeEach
    void claimPrompts(Endpoints endpoints) {
        fixture = new StoreFixture(endpoints);
        queue = fixture.prompts();
        store = new OutcomeStore(
                queue,
                Duration.ofMinutes(5),
                new Patience(new Backoff(Duration.ofMillis(10), Duration.ofMillis(50))),
                InstantSource.system(),
                new Telemetry(new SimpleMeterRegistry()),
                new Counting());
        fixture.samples()
                .save(
                        fixture.incoming(IntStream.range(0, PROMPTS)
                                .mapToObj(i -> image("sample-" + i, "prompt " + i))
                                .toList()),
                        PromptAnnotations.LEFT_TO_WORKERS);
        claims = queue.claim(PROMPTS, Duration.ofMinutes(5));
    }

    @Test
    void annotationsThatComeTogetherAreStoredTogether() {
        store.store(claims.stream()
                .map(claim -> new Brought(claim, annotated("A caption.")))
                .toList());

        assertThat(fixture.number("SELECT count(DISTINCT xmin::text) FROM annotations"))
                .isEqualTo(1);
        assertThat(fixture.number("SELECT count(*) FROM samples WHERE revision = 1"))
                .isEqualTo(PROMPTS);
        assertThat(due).isEqualTo(1);
    }

    @Test
    void ofAGroupOnlyTheAnnotationThatTheStoreRefusesIsNotStoredAndItsPromptWaits() {
        List<Brought> group = new ArrayList<>();
        claims.forEach(claim ->
                group.add(new Brought(claim, annotated(group.isEmpty() ? "No store holds \u0000." : "A caption."))));

        store.store(group);

        assertThat(fixture.number("SELECT count(*) FROM annotations")).isEqualTo(PROMPTS - 1);
        assertThat(fixture.number("SELECT count(*) FROM prompts WHERE claimable_at > now() + interval '4 minutes'"
                        + " AND held_by IS NULL AND current_version IS NULL"))
                .isEqualTo(1);
    }

    @Test
    void aPromptThatWaitsComesWithHowFarTheAnnotatorHadCome() {
        store.store(List.of(new Brought(
                claims.getFirst(),
                new AnnotationOutcome.Unavailable("the model is down", Duration.ZERO, Optional.of("two attempts")))));

        assertThat(queue.claim(1, Duration.ofMinutes(5)))
                .singleElement()
                .satisfies(claim -> assertThat(claim.request().reached()).contains("two attempts"));
    }

    @Test
    void aRefusedPromptIsToldOf() {
        store.store(List.of(new Brought(claims.getFirst(), new AnnotationOutcome.Refused("no usable reply"))));

        assertThat(fixture.select("SELECT reason FROM refusals")).containsExactly("no usable reply");
        assertThat(refused).isEqualTo(1);
    }

    private static AnnotationOutcome annotated(String caption) {
        return new AnnotationOutcome.Annotated(new AnnotationDraft(
                new Segments(List.of(), List.of(), List.of(), List.of()),
                caption,
                List.of(),
                List.of(),
                List.of(),
                AnnotationDraft.Effort.offline(AnnotatorIdentity.withoutModel("test", "1"))));
    }

    private final class Counting implements PromptWorkers.Consequences {

        @Override
        public void samplesAreDue() {
            due++;
        }

        @Override
        public void samplesAreRefused() {
            refused++;
        }
    }
}
