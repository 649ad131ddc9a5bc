package io.journeydb.index.bench;

import io.journeydb.events.rejection.RejectionCode;
import io.journeydb.index.feed.FeedListener;
import io.journeydb.index.feed.FeedSettings;
import io.journeydb.index.feed.FeedStatus;
import io.journeydb.index.feed.TopicFeed;
import io.journeydb.index.lucene.LuceneSampleIndex;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** A replica that starts with an empty index, as it is set in the service: refreshes and commits beside the reading. */
final class Replay {

    private static final Duration REFRESH = Duration.ofSeconds(1);
    private static final Duration COMMIT = Duration.ofSeconds(10);
    private static final Duration GLANCE = Duration.ofMillis(5);
    private static final double SECOND = 1e9;

    private final String bootstrapServers;
    private final Path folder;
    private final AtomicInteger indexed = new AtomicInteger();

    Replay(String bootstrapServers, Path folder) {
        this.bootstrapServers = bootstrapServers;
        this.folder = folder;
    }

    /** Events a second from the start of the feed until so many are indexed, searchable where that is all, and committed. */
    double rate(int events) {
        FeedSettings settings =
                new FeedSettings(Map.of("bootstrap.servers", bootstrapServers), "bench", REFRESH, COMMIT);
        try (LuceneSampleIndex index =
                        LuceneSampleIndex.open(folder, IndexingRow.RAM_BUFFER_MEGABYTES, SearchLoad.encoders());
                TopicFeed feed = new TopicFeed(index, settings, new Counting())) {
            long begin = System.nanoTime();
            feed.start();
            while (indexed.get() < events) {
                LockSupport.parkNanos(GLANCE.toNanos());
                if (feed.status().phase() == FeedStatus.Phase.STOPPED) {
                    throw new IllegalStateException("the feed ended");
                }
            }
            index.refresh();
            index.commit();
            return events * SECOND / (System.nanoTime() - begin);
        }
    }

    private final class Counting implements FeedListener {

        @Override
        public void received(int records) {
            // What is indexed is counted.
        }

        @Override
        public void finished(int records) {
            // What is indexed is counted.
        }

        @Override
        public void passedOver(int events) {
            throw new IllegalStateException("an event of the benchmark changed nothing");
        }

        @Override
        public void retried() {
            throw new IllegalStateException("reading began again amid the benchmark");
        }

        @Override
        public void indexed(int documents) {
            indexed.addAndGet(documents);
        }

        @Override
        public void latency(Duration behind) {
            // A replay has none.
        }

        @Override
        public void rejected(RejectionCode code) {
            throw new IllegalStateException("an event of the benchmark was rejected: " + code);
        }
    }
}
