package io.journeydb.annotate.publish;

import static io.journeydb.annotate.Images.image;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeydb.annotate.Annotations;
import io.journeydb.annotate.patience.Backoff;
import io.journeydb.annotate.patience.Patience;
import io.journeydb.annotate.patience.UnavailableException;
import io.journeydb.annotate.store.PublishedSample;
import io.journeydb.annotate.store.StoreFixture;
import io.journeydb.annotate.telemetry.Telemetry;
import io.journeydb.local.Component;
import io.journeydb.local.Endpoints;
import io.journeydb.local.junit.LocalStackTest;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The publisher over a real PostgreSQL and a topic that is a list; {@code AnnotatePipelineTest} has a real one. */
@LocalStackTest(components = Component.POSTGRES)
class PublisherTest {

    private static final int BATCH = 3;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<PublishedSample> topic = new ArrayList<>();
    private StoreFixture fixture;

    @BeforeEach
    void storeFiveSamples(Endpoints endpoints) {
        fixture = new StoreFixture(endpoints);
        fixture.samples()
                .save(
                        fixture.incoming(IntStream.range(0, 5)
                                .mapToObj(i -> image("sample-" + i, "prompt " + i))
                                .toList()),
                        Annotations::atOnce);
    }

    @Test
    void whatIsDueIsSentOnceInBatches() {
        Publisher publisher = publisher(lease("one", Duration.ofMinutes(1)), this::take);

        assertThat(publisher.publish()).isTrue();
        assertThat(topic).hasSize(BATCH);
        assertThat(publisher.publish()).isFalse();
        assertThat(publisher.publish()).isFalse();

        assertThat(topic.stream().map(PublishedSample::sampleId)).hasSize(5).doesNotHaveDuplicates();
        assertThat(due()).isZero();
        assertThat(meters.counter("journeydb.annotations.published").count()).isEqualTo(5);
    }

    @Test
    void onlyTheHolderOfTheLeasePublishes() {
        lease("one", Duration.ofMinutes(1));

        assertThat(publisher(lease("two", Duration.ofMinutes(1)), this::take).publish())
                .isFalse();

        assertThat(topic).isEmpty();
    }

    @Test
    void whatKafkaDoesNotAcknowledgeStaysDue() {
        Publisher publisher = publisher(
                lease("one", Duration.ofMinutes(1)),
                event -> topic.isEmpty() ? take(event) : CompletableFuture.failedFuture(new IOException("no leader")));

        assertThatThrownBy(publisher::publish).isInstanceOf(UnavailableException.class);

        assertThat(topic).hasSize(1);
        assertThat(due()).isEqualTo(4);
    }

    @Test
    void theNewestRevisionIsTheLastEvenAfterALeaseWasLostWhileSending() {
        PublisherLease lost = lease("slow", Duration.ofMinutes(1));
        publisher(lost, event -> {
                    if (topic.isEmpty()) {
                        successorPublishesNewerRevisions();
                    }
                    return take(event);
                })
                .publish();
        assertThat(topic.getLast().revision()).isEqualTo(1);

        PublisherLease again = lease("again", Duration.ofMinutes(1));
        Publisher publisher = publisher(again, this::take);
        while (publisher.publish()) {
            assertThat(topic).hasSizeLessThan(100);
        }

        assertThat(due()).isZero();
        assertThat(topic.stream()
                        .collect(toMap(PublishedSample::sampleId, PublishedSample::revision, (older, newer) -> newer)))
                .hasSize(5)
                .allSatisfy((sample, revision) -> assertThat(revision).isEqualTo(2L));
    }

    private void successorPublishesNewerRevisions() {
        expireLease();
        PublisherLease successor = lease("successor", Duration.ofMinutes(1));
        fixture.execute("UPDATE samples SET revision = revision + 1");
        Publisher publisher = publisher(successor, this::take);
        publisher.publish();
        publisher.publish();
        expireLease();
    }

    private void expireLease() {
        fixture.execute("UPDATE leases SET expires_at = now() - interval '1 second'");
    }

    private PublisherLease lease(String holder, Duration duration) {
        PublisherLease lease = new PublisherLease(fixture.leases(), holder, duration);
        lease.keep();
        return lease;
    }

    private Publisher publisher(PublisherLease lease, AnnotationTopic annotations) {
        Patience patience = new Patience(new Backoff(Duration.ofMillis(1), Duration.ofMillis(5)));
        return new Publisher(fixture.outbox(), lease, annotations, BATCH, patience, new Telemetry(meters));
    }

    private CompletableFuture<Void> take(PublishedSample event) {
        topic.add(event);
        return CompletableFuture.completedFuture(null);
    }

    private long due() {
        return fixture.outbox().due(10).size();
    }
}
