package io.journeydb.annotate.service;

import io.journeydb.annotate.patience.BackgroundLoop;
import io.journeydb.annotate.patience.Backoff;
import io.journeydb.annotate.patience.Patience;
import io.journeydb.annotate.patience.Signal;
import io.journeydb.annotate.patience.UnavailableException;
import io.journeydb.annotate.publish.Publisher;
import io.journeydb.annotate.publish.PublisherLease;
import io.journeydb.annotate.store.Backlog;
import io.journeydb.annotate.store.SampleTraces;
import io.journeydb.annotate.telemetry.Telemetry;
import io.journeydb.annotate.work.PromptWorkers;
import io.journeydb.annotate.work.RefusedSamples;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Starts the background loops, and ends them in the order of the flow: what is begun is finished, what is not begun is in
 * the database or on the topic for the next start.
 */
@Singleton
final class Lifecycle {

    private static final Logger LOG = Logger.getLogger(Lifecycle.class);

    /** A lease is renewed so often that two renewals may fail before it is lost. */
    private static final int RENEWALS_PER_LEASE = 3;

    /** Between clearings of traces, whether or not any are followed now. */
    private static final Duration EXPIRY = Duration.ofHours(1);

    private final AnnotateConfig config;
    private final Backoff backoff;
    private final Patience patience;
    private final PromptWorkers workers;
    private final PublisherLease lease;
    private final BackgroundLoop dispatching;
    private final BackgroundLoop publishing;
    private final StyleLoop styles;
    private final BackgroundLoop reviews;
    private final List<BackgroundLoop> others;

    Lifecycle(
            AnnotateConfig config,
            Backoff backoff,
            Patience patience,
            Signals signals,
            PromptWorkers workers,
            RefusedSamples refused,
            PublisherLease lease,
            Publisher publisher,
            Backlog backlog,
            SampleTraces traces,
            StyleLoop styles,
            ReviewLoop reviews,
            Telemetry telemetry) {
        this.config = config;
        this.backoff = backoff;
        this.patience = patience;
        this.workers = workers;
        this.lease = lease;
        this.styles = styles;
        this.reviews = reviews.loop();
        this.dispatching = loop(
                "annotate-dispatch",
                workers::dispatch,
                signals.waiting(),
                config.workers().poll());
        this.publishing = loop(
                "annotate-publish",
                publisher::publish,
                signals.due(),
                config.publisher().poll());
        this.others = List.of(
                loop(
                        "annotate-renew",
                        workers::renew,
                        new Signal(),
                        third(config.workers().lease())),
                loop("annotate-refuse", refused::reject, signals.refused(), config.backlogInterval()),
                loop(
                        "annotate-lease",
                        () -> keep(signals),
                        new Signal(),
                        third(config.publisher().lease())),
                loop("annotate-backlog", () -> count(backlog, telemetry), new Signal(), config.backlogInterval()),
                loop("annotate-traces", () -> expire(traces), new Signal(), EXPIRY));
    }

    void start(@Observes StartupEvent event) {
        others.forEach(BackgroundLoop::start);
        dispatching.start();
        publishing.start();
    }

    void stop(@Observes ShutdownEvent event) {
        patience.giveUp();
        workers.stopClaiming();
        dispatching.close();
        workers.close(config.drain());
        publishing.close();
        others.forEach(BackgroundLoop::close);
        try {
            lease.release();
        } catch (UnavailableException e) {
            LOG.infof("Publisher lease runs out by itself: reason=%s", e.getMessage());
        }
    }

    /** The names of the loops that are gone although the service runs. */
    List<String> ended() {
        Stream<String> loops = Stream.of(Stream.of(dispatching, publishing, reviews), styles.loops(), others.stream())
                .flatMap(each -> each)
                .filter(BackgroundLoop::hasEnded)
                .map(BackgroundLoop::name);
        return Stream.concat(loops, workers.hasEnded() ? Stream.of("annotate-store") : Stream.empty())
                .toList();
    }

    private BackgroundLoop loop(String name, BackgroundLoop.Pass pass, Signal signal, Duration idle) {
        return new BackgroundLoop(name, pass, signal, idle, backoff, config.drain());
    }

    private boolean keep(Signals signals) {
        if (lease.keep()) {
            signals.samplesAreDue();
        }
        return false;
    }

    private static boolean count(Backlog backlog, Telemetry telemetry) {
        Backlog.Size size = backlog.measure();
        telemetry.backlog(size.waitingPrompts(), size.unpublishedSamples(), size.oldestUnpublished());
        return false;
    }

    private static boolean expire(SampleTraces traces) {
        traces.expire();
        return false;
    }

    private static Duration third(Duration lease) {
        return lease.dividedBy(RENEWALS_PER_LEASE);
    }
}
