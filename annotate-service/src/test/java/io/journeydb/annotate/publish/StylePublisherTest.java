package io.journeydb.annotate.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeydb.annotate.patience.Backoff;
import io.journeydb.annotate.patience.Patience;
import io.journeydb.annotate.patience.UnavailableException;
import io.journeydb.annotate.store.LexiconCategory;
import io.journeydb.annotate.store.StoreFixture;
import io.journeydb.annotate.store.StyleOutbox;
import io.journeydb.annotate.store.StylePhrase;
import io.journeydb.annotate.store.StyleSeed;
import io.journeydb.events.StyleCategory;
import io.journeydb.local.Component;
import io.journeydb.local.Endpoints;
import io.journeydb.local.junit.LocalStackTest;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The publisher over a real PostgreSQL and a topic that is a list; {@code StylesHttpTest} has a real one. */
@LocalStackTest(components = Component.POSTGRES)
class StylePublisherTest {

    private static final int CATEGORIES = 24;

    private final List<StyleCategory> topic = new ArrayList<>();
    private StoreFixture fixture;
    private StyleOutbox outbox;

    @BeforeEach
    void sowCategories(Endpoints endpoints) {
        fixture = new StoreFixture(endpoints);
        outbox = new StyleOutbox(fixture.database());
        new StyleSeed(fixture.database())
                .sow(IntStream.range(1, CATEGORIES)
                        .mapToObj(i -> new LexiconCategory(
                                "style-" + i, "Style " + i, null, List.of(new StylePhrase("phrase " + i))))
                        .toList());
        outbox.tally();
    }

    @Test
    void everyCategoryIsSentOnceInBatches() {
        StylePublisher publisher = publisher(lease("one"), this::take);

        assertThat(publisher.publish()).isTrue();
        assertThat(publisher.publish()).isFalse();
        assertThat(publisher.publish()).isFalse();

        assertThat(topic.stream().map(StyleCategory::id)).hasSize(CATEGORIES).doesNotHaveDuplicates();
        assertThat(outbox.due(100)).isEmpty();
    }

    @Test
    void onlyTheHolderOfTheLeasePublishes() {
        lease("one");

        assertThat(publisher(lease("two"), this::take).publish()).isFalse();

        assertThat(topic).isEmpty();
    }

    @Test
    void whatKafkaDoesNotAcknowledgeStaysDue() {
        StylePublisher publisher = publisher(
                lease("one"),
                event -> topic.isEmpty() ? take(event) : CompletableFuture.failedFuture(new IOException("no leader")));

        assertThatThrownBy(publisher::publish).isInstanceOf(UnavailableException.class);

        assertThat(outbox.due(100)).hasSize(CATEGORIES - 1);
    }

    @Test
    void theNewestRevisionIsTheLastEvenAfterALeaseWasLostWhileSending() {
        publisher(lease("slow"), event -> {
                    if (topic.isEmpty()) {
                        successorPublishesNewerRevisions();
                    }
                    return take(event);
                })
                .publish();

        StylePublisher again = publisher(lease("again"), this::take);
        while (again.publish()) {
            assertThat(topic).hasSizeLessThan(1_000);
        }

        assertThat(outbox.due(100)).isEmpty();
        assertThat(IntStream.range(1, CATEGORIES).mapToObj(i -> last("style-" + i)))
                .allSatisfy(event -> assertThat(event.name()).isEqualTo("Newer"));
    }

    private StyleCategory last(String id) {
        return topic.stream()
                .filter(event -> event.id().equals(id))
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private void successorPublishesNewerRevisions() {
        expireLease();
        PublisherLease successor = lease("successor");
        fixture.execute("UPDATE style_categories SET revision = revision + 1, name = 'Newer'");
        StylePublisher publisher = publisher(successor, this::take);
        publisher.publish();
        publisher.publish();
        expireLease();
    }

    private void expireLease() {
        fixture.execute("UPDATE leases SET expires_at = now() - interval '1 second'");
    }

    private PublisherLease lease(String holder) {
        PublisherLease lease = new PublisherLease(fixture.leases(), holder, Duration.ofMinutes(1));
        lease.keep();
        return lease;
    }

    private StylePublisher publisher(PublisherLease lease, StyleTopic styles) {
        return new StylePublisher(
                outbox, lease, styles, new Patience(new Backoff(Duration.ofMillis(1), Duration.ofMillis(5))));
    }

    private CompletableFuture<Void> take(StyleCategory event) {
        topic.add(event);
        return CompletableFuture.completedFuture(null);
    }
}
