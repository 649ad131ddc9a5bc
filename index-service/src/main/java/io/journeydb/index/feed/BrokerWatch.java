package io.journeydb.index.feed;

import io.journeydb.diagnosis.BrokerFault;
import io.journeydb.diagnosis.NamedTopics;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    private final Set<String> followed;
    private final Set<String> beside;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread = Thread.ofPlatform()
            .name("index-broker-watch")
            .uncaughtExceptionHandler((ended, error) -> LOG.error("The broker is watched no more", error))
            .unstarted(this::run);
    private String told = "";
    private boolean complete;
    private volatile Topology known;
    private volatile boolean reachable;
    private volatile boolean ended;

    /**
     * A watch that is not started yet, and owner of the client.
     *
     * @param followed make the topology
     * @param beside must be there once before the broker counts as reachable; if one is missing later, that is only said. That one of
     *     them was created anew is no news
     */
    BrokerWatch(Admin admin, Set<String> followed, Set<String> beside) {
        this.admin = admin;
        this.followed = Set.copyOf(followed);
        this.beside = Set.copyOf(beside);
    }

    void start() {
        thread.start();
    }

    /** What the broker said last; empty until it said it once. */
    Optional<Topology> topology() {
        return Optional.ofNullable(known);
    }

    /** Whether the broker answered the last time with every topic that is followed, and once with those beside them. */
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
        String trouble =
                switch (NamedTopics.describe(admin, followed)) {
                    case NamedTopics.Answer.There(List<TopicDescription> there) -> learn(there);
                    case NamedTopics.Answer.Missing missing -> missing.line(topic -> "");
                    case NamedTopics.Answer.Failed(Throwable failure) -> BrokerFault.line(failure);
                };
        boolean followable = trouble.isEmpty();
        if (followable) {
            trouble = lookBeside();
        }
        tell(trouble);
        complete |= trouble.isEmpty();
        reachable = followable && complete;
    }

    /**
     * What stands in the way of the other topics. A replica that begins without them is set up wrongly, and is not to replace one that
     * isn't; once it has begun, searches need none of them.
     */
    private String lookBeside() throws InterruptedException {
        return switch (NamedTopics.describe(admin, beside)) {
            case NamedTopics.Answer.There there -> "";
            case NamedTopics.Answer.Missing missing -> missing.line(topic -> "");
            case NamedTopics.Answer.Failed(Throwable failure) -> BrokerFault.line(failure);
        };
    }

    /** What stands in the way; empty if nothing does. */
    private String learn(List<TopicDescription> there) throws InterruptedException {
        try {
            known = topology(admin.describeCluster().clusterId().get(), there);
            return "";
        } catch (ExecutionException e) {
            return BrokerFault.line(e.getCause());
        }
    }

    /** Once, until it is another reason: from the first attempt on, because it may be the configuration. */
    private void tell(String trouble) {
        if (trouble.isEmpty() && (!complete || !told.isEmpty())) {
            LOG.info("The broker and its topics are reachable");
        } else if (!trouble.equals(told)) {
            LOG.warn("Kafka can't be used as configured: {}", trouble);
        }
        told = trouble;
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
        // Without waiting: nobody wants to know any more what it was asked, and a broker that is away never answers.
        admin.close(Duration.ZERO);
    }
}
