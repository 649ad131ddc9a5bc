package io.journeydb.ingest.kafka;

import io.journeydb.events.json.EventFormatException;
import io.journeydb.ingest.store.SplitAgreement;
import io.journeydb.ingest.store.SplitDisagreementException;
import io.journeydb.media.store.ObjectStore;
import io.journeydb.media.store.ObjectStoreException;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Nothing is read before the store has shown that it never overwrites, and that its samples were split as configured, nor before
 * the broker has shown its topics. A store or a broker that is down, or refuses the login, is waited for; a store with other
 * thresholds ends the service.
 */
@Singleton
class Beginning {

    private static final Logger LOG = Logger.getLogger(Beginning.class);
    private static final long WAIT_MILLIS = 1_000;
    private static final long GLANCE_MILLIS = 50;

    private final ObjectStore store;
    private final SplitAgreement agreement;
    private final RequiredTopics topics;
    private final SamplesConsumer consumer;
    private String told = "";
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("journeydb-ingest-start").factory());

    Beginning(ObjectStore store, SplitAgreement agreement, RequiredTopics topics, SamplesConsumer consumer) {
        this.store = store;
        this.agreement = agreement;
        this.topics = topics;
        this.consumer = consumer;
    }

    void onStart(@Observes StartupEvent event) {
        thread.execute(this::attempt);
    }

    void onStop(@Observes ShutdownEvent event) {
        thread.shutdownNow();
    }

    private void attempt() {
        try {
            store.probe();
            agreement.settle();
            take();
        } catch (ObjectStoreException down) {
            tell(down.getMessage());
            thread.schedule(this::attempt, WAIT_MILLIS, TimeUnit.MILLISECONDS);
        } catch (SplitDisagreementException wrong) {
            end(wrong.getMessage());
        } catch (EventFormatException unreadable) {
            end("The split thresholds in the bucket can't be read: " + unreadable.getMessage());
        } catch (RuntimeException defect) {
            failed(defect);
        }
    }

    /** The watch of the topics says by itself what they lack. */
    private void take() {
        if (topics.wereFound()) {
            consumer.start();
            LOG.info("Samples are taken");
        } else {
            thread.schedule(this::takeAgain, GLANCE_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void takeAgain() {
        try {
            take();
        } catch (RuntimeException defect) {
            failed(defect);
        }
    }

    /** Once, until it is another reason: it is asked every second. */
    private void tell(String reason) {
        if (!reason.equals(told)) {
            told = reason;
            LOG.warnf("No sample is taken yet: %s", reason);
        }
    }

    /** Nobody would try again, and the service would live on without ever taking a sample. */
    private void failed(RuntimeException defect) {
        if (thread.isShutdown()) {
            LOG.debug("The service stops before it began to take samples");
        } else {
            LOG.error("Samples can't be taken", defect);
            Quarkus.asyncExit(1);
        }
    }

    private static void end(String reason) {
        LOG.error(reason);
        Quarkus.asyncExit(1);
    }
}
