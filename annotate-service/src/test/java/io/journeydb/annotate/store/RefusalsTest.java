package io.journeydb.annotate.store;

import static io.journeydb.annotate.Images.image;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeydb.annotate.store.Refusals.RefusedSample;
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
class RefusalsTest {

    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final PromptSelection REFUSED = new PromptSelection(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of(), List.of(), true);

    private StoreFixture fixture;
    private PromptQueue queue;
    private Refusals refusals;

    @BeforeEach
    void makeTables(Endpoints endpoints) {
        fixture = new StoreFixture(endpoints);
        queue = fixture.prompts(new WorkerId("steady"));
        refusals = fixture.refusals();
    }

    @Test
    void aRefusedPromptIsClaimedNoMore() {
        waiting("a");
        Claim claim = queue.claim(1, LEASE).getFirst();

        assertThat(queue.refuse(claim, "no usable reply")).isTrue();
        queue.renew(List.of(claim), Duration.ZERO);

        assertThat(queue.claim(1, LEASE)).isEmpty();
    }

    @Test
    void whoLostTheLeaseRefusesNothing() {
        waiting("a");
        fixture.neverLate("steady");
        Claim late = fixture.prompts().claim(1, Duration.ZERO).getFirst();
        Claim next = queue.claim(1, LEASE).getFirst();

        assertThat(queue.refuse(late, "no usable reply")).isFalse();

        assertThat(next.promptId()).isEqualTo(late.promptId());
        assertThat(taken()).isEmpty();
    }

    @Test
    void samplesOfARefusedPromptAreTakenOnceAlsoThoseThatComeLater() {
        waiting("a");
        waiting("b");
        queue.refuse(queue.claim(1, LEASE).getFirst(), "no usable reply");

        assertThat(taken())
                .extracting(sample -> sample.image().sampleId().value())
                .containsExactlyInAnyOrder("a", "b");
        assertThat(taken()).isEmpty();

        waiting("c");
        assertThat(taken()).singleElement().satisfies(sample -> {
            assertThat(sample.image()).isEqualTo(image("c", "one"));
            assertThat(sample.reason()).isEqualTo("no usable reply");
        });
    }

    @Test
    void aPromptThatIsAskedForAnewAndRefusedAgainIsToldOfAgain() {
        waiting("a");
        queue.refuse(queue.claim(1, LEASE).getFirst(), "no usable reply");
        assertThat(taken()).hasSize(1);

        fixture.reannotations().request(REFUSED, "{}");
        assertThat(taken()).isEmpty();
        queue.refuse(queue.claim(1, LEASE).getFirst(), "still none");

        assertThat(taken()).singleElement().satisfies(sample -> assertThat(sample.reason())
                .isEqualTo("still none"));
    }

    @Test
    void samplesThatCouldNotBeHandedOverComeAgain() {
        waiting("a");
        queue.refuse(queue.claim(1, LEASE).getFirst(), "no usable reply");

        assertThatThrownBy(() -> refusals.take(10, sample -> {
                    throw new IllegalStateException("Kafka is down");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(taken()).hasSize(1);
    }

    private List<RefusedSample> taken() {
        List<RefusedSample> taken = new ArrayList<>();
        refusals.take(10, taken::add);
        return taken;
    }

    private void waiting(String sample) {
        fixture.samples().save(fixture.incoming(List.of(image(sample, "one"))), PromptAnnotations.LEFT_TO_WORKERS);
    }
}
