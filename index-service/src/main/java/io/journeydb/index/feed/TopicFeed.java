package io.journeydb.index.feed;

import io.journeydb.diagnosis.trace.Traces;
import io.journeydb.events.kafka.Topic;
import io.journeydb.index.feed.FeedStatus.Phase;
import io.journeydb.index.search.Bookmark;
import io.journeydb.index.search.IndexUnavailableException;
import io.journeydb.index.search.SampleIndex;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the index up with the topics: reads every partition of images, annotations and features on a thread of its own, from the
 * index's bookmark on. A topic that is not the one the bookmark knows (created anew, another cluster) means: from the
 * beginning, with an empty index. A broker that is away is waited for; an index that failed is reopened and read into
 * again.
 *
 * <p>Safe for use by several threads. Whoever made the index closes it, after this.
 */
public final class TopicFeed implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TopicFeed.class);
    private static final Set<String> TOPICS =
            Set.of(Topic.IMAGES.topicName(), Topic.ANNOTATIONS.topicName(), Topic.FEATURES.topicName());

    /** What {@link StyleFeed} reads, and where refused records go: a replica that begins without them is not ready. */
    private static final Set<String> BESIDE = Set.of(Topic.STYLES.topicName(), Topic.REJECTIONS.topicName());

    private static final long PAUSE_MILLIS = 1_000;
    private static final long GLANCE_MILLIS = 50;

    /** Text that comes in fits and starts, as a pipeline's does, is still coming. */
    private static final long QUIET_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final SampleIndex index;
    private final FeedSettings settings;
    private final FeedListener listener;
    private final TracedRecords traces;
    private final KafkaClients clients;
    private final BrokerWatch watch;
    private final Rejections rejections;
    private final Upkeep upkeep;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread = Thread.ofPlatform()
            .name("index-feed")
            .uncaughtExceptionHandler((ended, error) -> LOG.error("The topics are read no more", error))
            .unstarted(this::run);
    private volatile Phase phase = Phase.CONNECTING;
    private volatile long lag;
    private volatile long textNanos = System.nanoTime();
    private volatile TopicReading reading;

    /** A feed that begins with {@link #start}. */
    public TopicFeed(SampleIndex index, FeedSettings settings, FeedListener listener) {
        this(index, settings, listener, Traces.OFF);
    }

    /** The same, which follows records that belong to a trace. */
    public TopicFeed(SampleIndex index, FeedSettings settings, FeedListener listener, Traces traces) {
        this.traces = new TracedRecords(traces);
        this.index = index;
        this.settings = settings;
        this.listener = listener;
        this.clients = new KafkaClients(settings);
        this.watch = new BrokerWatch(clients.admin(), TOPICS, BESIDE);
        this.rejections = new Rejections(clients::producer);
        this.upkeep = new Upkeep(index, () -> phase == Phase.CATCHING_UP);
    }

    /** Begins to read; returns at once, whether or not there is a broker. To be called once. */
    public void start() {
        watch.start();
        upkeep.start(settings.refresh(), settings.commit());
        thread.start();
    }

    /** How it stands now. */
    public FeedStatus status() {
        return new FeedStatus(phase, watch.isReachable(), lag);
    }

    /** Whether images or annotations are coming: read at the start, or taken within the last seconds. Features don't count. */
    public boolean isTextComing() {
        return phase == Phase.CATCHING_UP || System.nanoTime() - textNanos < QUIET_NANOS;
    }

    /**
     * Whether everything that should run does. False after an Error ended a part of it, or after {@link #close}: it does
     * not come back in this process.
     */
    public boolean isAlive() {
        return phase != Phase.STOPPED && watch.isAlive() && upkeep.isAlive();
    }

    private void run() {
        try {
            followUntilStopped();
        } finally {
            phase = Phase.STOPPED;
        }
    }

    private void followUntilStopped() {
        while (!isStopping()) {
            try {
                follow();
            } catch (WakeupException e) {
                LOG.debug("Woken to stop", e);
            } catch (IndexUnavailableException e) {
                LOG.error("The index's storage failed: it is reopened at its last commit", e);
                phase = Phase.INDEX_FAILED;
                listener.retried();
                pause(PAUSE_MILLIS);
            } catch (RuntimeException e) {
                // Whatever else fails here (the broker, or a mistake of ours), search goes on and reading is tried
                // again.
                LOG.error("Reading the topics failed and begins again", e);
                listener.retried();
                pause(PAUSE_MILLIS);
            }
        }
    }

    private void follow() {
        if (!index.isWritable()) {
            index.reopen();
        }
        phase = Phase.CONNECTING;
        Optional<Topology> topology = watch.topology();
        if (topology.isEmpty()) {
            pause(GLANCE_MILLIS);
            return;
        }
        try (TopicReading next =
                new TopicReading(clients.consumer(), index, rejections, listener, traces, topology.get())) {
            reading = next;
            next.begin(positions(topology.get()));
            phase = Phase.CATCHING_UP;
            while (!isStopping() && index.isWritable() && watch.topology().equals(topology)) {
                next.next(phase == Phase.LIVE);
                if (next.tookText()) {
                    textNanos = System.nanoTime();
                }
                lag = next.lag();
                enterLife(next);
            }
        } finally {
            reading = null;
        }
    }

    /** Live means searchable, too. */
    private void enterLife(TopicReading current) {
        if (phase == Phase.CATCHING_UP && current.hasCaughtUp()) {
            index.refresh();
            phase = Phase.LIVE;
            LOG.info("The index is up with the topics");
        }
    }

    private Positions positions(Topology topology) {
        Bookmark bookmark = index.bookmark();
        if (Positions.isOf(topology, bookmark)) {
            return Positions.resume(topology, bookmark);
        }
        if (!bookmark.equals(Bookmark.NONE)) {
            LOG.warn("The topics are not those that the index was built from: it is built anew");
            index.clear();
        }
        return Positions.atBeginning(topology);
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }

    private void pause(long millis) {
        try {
            if (stopping.await(millis, TimeUnit.MILLISECONDS)) {
                LOG.debug("Stopping");
            }
        } catch (InterruptedException e) {
            // Nothing interrupts this thread: that would close the index's files. Were it to happen, reading ends.
            stopping.countDown();
        }
    }

    /** Stops reading, after what is being taken. Nothing is lost: the bookmark says where to go on. */
    @Override
    public void close() {
        stopping.countDown();
        TopicReading current = reading;
        if (current != null) {
            current.wakeup();
        }
        rejections.close();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        upkeep.close();
        watch.close();
    }
}
