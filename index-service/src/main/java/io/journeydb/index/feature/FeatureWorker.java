package io.journeydb.index.feature;

import io.journeydb.diagnosis.BrokerFault;
import io.journeydb.diagnosis.trace.Traces;
import io.journeydb.index.feature.FeatureStatus.Phase;
import io.journeydb.media.store.ObjectStoreException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Computes the features of samples that its group assigns to it, on a thread of its own: at least once, with the same result
 * each time. An object store that is away is waited for, without leaving the group; nothing is refused for it.
 *
 * <p>Safe for use by several threads.
 */
public final class FeatureWorker implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FeatureWorker.class);
    private static final Duration FIRST_WAIT = Duration.ofMillis(200);
    private static final long PAUSE_MILLIS = 1_000;

    /** Longer than a batch takes; below what a service is given to stop. */
    private static final Duration DRAIN = Duration.ofSeconds(10);

    private static final Duration ABANDON = Duration.ofSeconds(3);

    private final FeatureSettings settings;
    private final FeatureClients clients;
    private final FeatureExtractor extractor;
    private final FeatureListener listener;
    private final Traces traces;
    private final Courtesy courtesy;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread = Thread.ofPlatform()
            .name("features")
            .daemon()
            .uncaughtExceptionHandler((ended, error) -> LOG.error("Features are computed no more", error))
            .unstarted(this::run);
    private volatile Phase phase = Phase.CONNECTING;
    private volatile long lag;
    private volatile FeatureReading reading;
    private String told = "";

    /**
     * A worker that begins with {@link #start}.
     *
     * @param textIsComing whether samples or annotations are being indexed here: while they are, it works a fourth of the time
     */
    public FeatureWorker(
            FeatureSettings settings,
            PictureFeatures pictures,
            PromptFeatures prompts,
            FeatureListener listener,
            BooleanSupplier textIsComing,
            Traces traces) {
        this.traces = traces;
        this.settings = settings;
        this.clients = new FeatureClients(settings);
        this.extractor = new FeatureExtractor(pictures, prompts, settings.decoders());
        this.listener = listener;
        this.courtesy = new Courtesy(textIsComing);
    }

    /** Begins; returns at once, whether or not there is a broker. To be called once. */
    public void start() {
        thread.start();
    }

    /** How it stands now. */
    public FeatureStatus status() {
        return new FeatureStatus(phase, lag);
    }

    private void run() {
        try {
            while (!isStopping()) {
                workUntilFailure();
            }
        } finally {
            phase = Phase.STOPPED;
        }
    }

    private void workUntilFailure() {
        phase = Phase.CONNECTING;
        try (FeatureReading next = new FeatureReading(clients.consumer(), clients.producer())) {
            reading = next;
            next.begin();
            while (!isStopping()) {
                work(next);
            }
        } catch (WakeupException | CancellationException e) {
            LOG.debug("Stopped in the middle of a batch", e);
        } catch (KafkaException e) {
            if (!isStopping()) {
                tell(BrokerFault.line(e));
                listener.retried();
                pause();
            }
        } catch (RuntimeException e) {
            // Whatever mistake of ours fails here: from the last commit on it is tried again.
            if (!isStopping()) {
                LOG.error("Computing features failed and begins again", e);
                pause();
            }
        } finally {
            reading = null;
        }
    }

    /** Once, until it works again or it is another reason. */
    private void tell(String trouble) {
        if (!trouble.equals(told)) {
            told = trouble;
            LOG.warn("Features can't be computed, which is tried again: {}", trouble);
        }
    }

    private void work(FeatureReading current) {
        ConsumerRecords<byte[], byte[]> records = current.next();
        phase = Phase.WORKING;
        lag = current.lag();
        if (records.isEmpty()) {
            return;
        }
        letTextComeFirst(current);
        long begin = System.nanoTime();
        records.forEach(record -> listener.received(record.timestamp()));
        TracedBatch traced = TracedBatch.begin(traces, records);
        boolean finished = false;
        try {
            Optional<Extraction> extracted = insist(current, records);
            if (extracted.isPresent()) {
                traced.carryOn(extracted.get().events());
                current.finish(extracted.get().events(), records);
                finished = true;
                // Not before: a broker that can be read from may take nothing, and would be told of at every attempt.
                told = "";
                tell(extracted.get());
            }
        } finally {
            traced.end(finished);
            if (finished) {
                courtesy.worked(since(begin));
                listener.finished(records.count(), since(begin));
            } else {
                listener.abandoned(records.count());
            }
        }
    }

    private void tell(Extraction extraction) {
        listener.extracted(extraction.events().size());
        listener.undecodable(extraction.undecodable());
        listener.unreadable(extraction.unreadable());
    }

    private void letTextComeFirst(FeatureReading current) {
        long begin = System.nanoTime();
        while (!isStopping() && courtesy.rests(since(begin))) {
            current.hold();
        }
        current.release();
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }

    /** Tries until the store gives every picture of the batch; empty if the worker is stopped before. */
    private Optional<Extraction> insist(FeatureReading current, ConsumerRecords<byte[], byte[]> records) {
        Duration wait = FIRST_WAIT;
        while (!isStopping()) {
            try {
                Extraction extraction = extractor.extract(records);
                current.release();
                return Optional.of(extraction);
            } catch (ObjectStoreException e) {
                if (phase != Phase.PAUSED) {
                    LOG.warn("Samples wait for their features: {}", e.getMessage());
                    phase = Phase.PAUSED;
                }
                hold(current, wait);
                listener.retried();
                wait = longer(wait);
            }
        }
        return Optional.empty();
    }

    private void hold(FeatureReading current, Duration wait) {
        long begin = System.nanoTime();
        do {
            current.hold();
        } while (!isStopping() && System.nanoTime() - begin < wait.toNanos());
    }

    private Duration longer(Duration wait) {
        Duration doubled = wait.multipliedBy(2);
        return doubled.compareTo(settings.longestWait()) < 0 ? doubled : settings.longestWait();
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }

    private void pause() {
        try {
            if (stopping.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                LOG.debug("Stopping");
            }
        } catch (InterruptedException e) {
            stopping.countDown();
        }
    }

    /** Ends after the batch under way; one that takes too long is left to whoever is next. */
    @Override
    public void close() {
        stopping.countDown();
        try {
            if (!thread.join(DRAIN)) {
                FeatureReading current = reading;
                if (current != null) {
                    current.wakeup();
                }
                thread.interrupt();
                thread.join(ABANDON);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        extractor.close();
    }
}
