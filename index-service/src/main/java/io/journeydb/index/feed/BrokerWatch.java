package io.journeydb.index.feed;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the broker again and again which topics there are, on a thread of its own: a consumer does not notice that a topic
 * was created anew, and keeps silent when the broker is gone.
 */
final class BrokerWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BrokerWatch.class);
    private static final long PATIENCE_MILLIS = 2_000;
    private static final long IMPATIENCE_MILLIS = 250;

    private final Admin admin;
    private final List<String> topics;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread = Thread.ofPlatform()
            .name("index-broker-watch")
            .uncaughtExceptionHandler((ended, error) -> LOG.error("The broker is watched no more", error))
            .unstarted(this::run);
    private Class<?> told;
    private volatile Topology known;
    private volatile boolean reachable;
    private volatile boolean ended;

    BrokerWatch(Admin admin, List<String> topics) {
        this.admin = admin;
        this.topics = List.copyOf(topics);
    }

    void start() {
        thread.start();
    }

    /** What the broker said last; empty until it said it once. */
    Optional<Topology> topology() {
        return Optional.ofNullable(known);
    }

    /** Whether the broker answered the last time, with every topic there. */
    boolean isReachable() {
        return reachable;
    }

    /** False once it asks no more. */
    boolean isAlive() {
        return !ended;
    }

    private void run() {
        try {
            do {
                ask();
            } while (!stopped.await(reachable ? PATIENCE_MILLIS : IMPATIENCE_MILLIS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            ended = true;
            reachable = false;
        }
    }

    private void ask() throws InterruptedException {
        try {
            String cluster = admin.describeCluster().clusterId().get();
            known = topology(
                    cluster, admin.describeTopics(topics).allTopicNames().get().values());
            if (!reachable) {
                LOG.info("The broker and its topics are reachable");
            }
            reachable = true;
        } catch (ExecutionException e) {
            tell(e.getCause());
            reachable = false;
        }
    }

    /** Once, until it is another failure: from the first attempt on, because it may be the configuration. */
    private void tell(Throwable failure) {
        if (reachable || failure.getClass() != told) {
            told = failure.getClass();
            LOG.warn(
                    "The broker or a topic is not reachable; look at {}: {}",
                    BrokerFault.culprit(failure),
                    failure.getMessage());
        }
    }

    private static Topology topology(String cluster, Collection<TopicDescription> descriptions) {
        TreeMap<String, Topology.KnownTopic> topics = new TreeMap<>();
        for (TopicDescription topic : descriptions) {
            topics.put(
                    topic.name(),
                    new Topology.KnownTopic(
                            topic.topicId().toString(), topic.partitions().size()));
        }
        return new Topology(cluster, topics);
    }

    @Override
    public void close() {
        stopped.countDown();
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        admin.close();
    }
}
