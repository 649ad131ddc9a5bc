package io.journeydb.annotate.store;

import static io.journeydb.annotate.Images.image;
import static org.assertj.core.api.Assertions.assertThat;

import io.journeydb.annotate.Annotations;
import io.journeydb.events.SampleAnnotated;
import io.journeydb.events.identity.SampleId;
import io.journeydb.local.Component;
import io.journeydb.local.Endpoints;
import io.journeydb.local.junit.LocalStackTest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@LocalStackTest(components = Component.POSTGRES)
class OutboxTest {

    private static final Duration LEASE = Duration.ofMinutes(5);

    private StoreFixture fixture;
    private SampleOutbox outbox;
    private Leases leases;

    @BeforeEach
    void storeTwoSamplesOfOnePrompt(Endpoints endpoints) {
        fixture = new StoreFixture(endpoints);
        outbox = fixture.outbox();
        leases = fixture.leases();
        fixture.samples().save(fixture.incoming(List.of(image("a", "one"), image("b", "one"))), Annotations::atOnce);
    }

    @Test
    void whatIsMarkedIsDueNoMore() {
        long fence = take("one");
        List<Due<PublishedSample>> due = outbox.due(10);
        assertThat(due).hasSize(2);

        assertThat(outbox.mark(fence, due, due.subList(0, 1))).isEqualTo(new Marking.Marked(1));

        assertThat(outbox.due(10)).containsExactly(due.get(1));
    }

    @Test
    void whatIsDueIsWrittenAsTheCodecWritesIt() {
        String everyKindOfText = "{\"A\"} \\ house,\t\u0001 \u2028 \u00e9 \u4e2d \ud83d\udc30 /}";
        fixture.samples()
                .save(
                        fixture.incoming(List.of(image("c", everyKindOfText))),
                        request -> Optional.of(Annotations.annotation(request.promptId(), everyKindOfText, 2, 2)));
        SampleAnnotated event =
                fixture.annotatedSamples().find(new SampleId("c")).orElseThrow();

        List<PublishedSample> due = outbox.due(10).stream()
                .map(Due::event)
                .filter(each -> each.sampleId().equals(event.sampleId()))
                .toList();

        assertThat(due).containsExactly(fixture.published(event));
        assertThat(due.getFirst().eventId()).isEqualTo(event.eventId());
    }

    @Test
    void aNewRevisionInBetweenStaysDue() {
        long fence = take("one");
        List<Due<PublishedSample>> old = outbox.due(10);
        annotateAgain();

        assertThat(outbox.mark(fence, old, old)).isEqualTo(new Marking.Marked(2));

        assertThat(outbox.due(10))
                .hasSize(2)
                .allSatisfy(sample -> assertThat(sample.event().revision()).isEqualTo(2));
    }

    @Test
    void aPublisherThatLostItsLeaseMakesTheNewestRevisionDueAgain() {
        long lost = take("slow");
        List<Due<PublishedSample>> old = outbox.due(10);
        expire();
        long held = take("successor");
        annotateAgain();
        List<Due<PublishedSample>> newest = outbox.due(10);
        assertThat(outbox.mark(held, newest, newest)).isEqualTo(new Marking.Marked(2));

        assertThat(outbox.mark(lost, old, List.of())).isEqualTo(new Marking.Reset(2));

        assertThat(outbox.due(10))
                .extracting(Due::event)
                .containsExactlyInAnyOrderElementsOf(
                        newest.stream().map(Due::event).toList());
    }

    @Test
    void aMarkForWhatWasReadBeforeAResetDoesNotCount() {
        long lost = take("slow");
        List<Due<PublishedSample>> old = outbox.due(10);
        expire();
        long held = take("successor");
        List<Due<PublishedSample>> inFlight = outbox.due(10);
        outbox.mark(lost, old, old);

        assertThat(outbox.mark(held, inFlight, inFlight)).isEqualTo(new Marking.Marked(0));

        assertThat(outbox.due(10)).hasSize(2);
    }

    @Test
    void aLeaseHasOneHolderUntilItExpiresOrIsReleased() {
        long first = take("first");
        assertThat(leases.acquire(Outbox.LEASE, "second", LEASE)).isEmpty();
        assertThat(leases.renew(Outbox.LEASE, first, LEASE)).isTrue();

        leases.release(Outbox.LEASE, first);

        assertThat(take("second")).isGreaterThan(first);
        assertThat(leases.renew(Outbox.LEASE, first, LEASE)).isFalse();
    }

    @Test
    void theBacklogCountsWhatIsLeft() {
        fixture.samples().save(fixture.incoming(List.of(image("c", "two"))), PromptAnnotations.LEFT_TO_WORKERS);

        Backlog.Size backlog = new Backlog(fixture.database()).measure();
        assertThat(backlog.waitingPrompts()).isEqualTo(1);
        assertThat(backlog.unpublishedSamples()).isEqualTo(2);
        assertThat(backlog.oldestUnpublished()).isPositive();
    }

    private long take(String holder) {
        return leases.acquire(Outbox.LEASE, holder, LEASE).orElseThrow();
    }

    private void expire() {
        fixture.execute("UPDATE leases SET expires_at = now() - interval '1 second'");
    }

    private void annotateAgain() {
        fixture.execute("UPDATE prompts SET current_version = NULL");
        Claim claim = fixture.prompts().claim(1, LEASE).getFirst();
        fixture.prompts().complete(claim, Annotations.annotation(claim.promptId(), "Again.", 1, 1));
    }
}
