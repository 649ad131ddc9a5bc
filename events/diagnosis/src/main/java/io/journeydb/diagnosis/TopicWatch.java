package io.journeydb.diagnosis;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;

/**
 * Asks the broker again and again for the topics that a service needs, on a thread of its own, and says once what stands in the
 * way: Kafka's clients repeat themselves, and name no key. Safe for several threads.
 */
public final class TopicWatch implements AutoCloseable {

    private static final Logger LOG = System.getLogger(TopicWatch.class.getName());
    private static final long PATIENCE_MILLIS = 2_000;
    private static final long IMPATIENCE_MILLIS = 250;
    private static final long DRAIN_MILLIS = 5_000;

    private final Admin admin;
    private final Map<String, String> topics;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread =
            Thread.ofPlatform().daemon().name("topic-watch").unstarted(this::run);
    private volatile String trouble = "the broker has not answered yet";
    private volatile boolean found;
    private String told = "";

    /**
     * A watch that is not started yet, and owner of the client.
     *
     * @param topics their names, each with the key that it is configured by; empty for one that can't be
     */
    public TopicWatch(Admin admin, Map<String, String> topics) {
        this.admin = admin;
        this.topics = Map.copyOf(topics);
    }

    /** Begins to ask; once. */
    public void start() {
        thread.start();
    }

    /** What stood in the way when the broker was asked last; empty when all topics are there. */
    public Optional<String> trouble() {
        return Optional.of(trouble).filter(reason -> !reason.isEmpty());
    }

    /**
     * Whether all topics were there once. Before that a client may be refused for good: nothing should be sent. Afterwards what is
     * away comes back.
     */
    public boolean hasFoundAll() {
        return found;
    }

    private void run() {
        try {
            do {
                trouble = ask();
                found |= trouble.isEmpty();
                tell();
            } while (!stopped.await(trouble.isEmpty() ? PATIENCE_MILLIS : IMPATIENCE_MILLIS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String ask() throws InterruptedException {
        return switch (NamedTopics.describe(admin, topics.keySet())) {
            case NamedTopics.Answer.There all -> "";
            case NamedTopics.Answer.Missing missing -> missing.line(this::key);
            case NamedTopics.Answer.Failed(Throwable failure) -> BrokerFault.line(failure);
        };
    }

    private String key(String topic) {
        String key = topics.get(topic);
        return key.isEmpty() ? "" : " (" + key + ")";
    }

    private void tell() {
        if (!trouble.equals(told) && !trouble.isEmpty()) {
            LOG.log(Level.WARNING, "Kafka can''t be used as configured: {0}", trouble);
        } else if (!trouble.equals(told)) {
            LOG.log(Level.INFO, "The broker and its topics are there");
        }
        told = trouble;
    }

    /** Ends asking: returns when the thread has ended, or has not within five seconds. */
    @Override
    public void close() {
        stopped.countDown();
        thread.interrupt();
        try {
            // First: a question whose client is closed beneath it would be told of as trouble.
            thread.join(DRAIN_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        // Without waiting: nobody wants to know any more what it was asked, and a broker that is away never answers.
        admin.close(Duration.ZERO);
    }
}
