package io.journeydb.annotate.service;

import io.journeydb.annotate.category.StyleUpkeep;
import io.journeydb.annotate.patience.BackgroundLoop;
import io.journeydb.annotate.patience.Backoff;
import io.journeydb.annotate.patience.Patience;
import io.journeydb.annotate.publish.PublisherLease;
import io.journeydb.annotate.publish.StylePublisher;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;

/** Sows the categories before the intake starts, and runs their upkeep and publishing. */
@Singleton
final class StyleLoop {

    private final StyleUpkeep upkeep;
    private final StylePublisher publisher;
    private final PublisherLease lease;
    private final Patience patience;
    private final BackgroundLoop loop;

    StyleLoop(
            AnnotateConfig config,
            Backoff backoff,
            Patience patience,
            Signals signals,
            StyleUpkeep upkeep,
            StylePublisher publisher,
            PublisherLease lease) {
        this.upkeep = upkeep;
        this.publisher = publisher;
        this.lease = lease;
        this.patience = patience;
        this.loop = new BackgroundLoop(
                "annotate-styles", this::pass, signals.styles(), config.styles().interval(), backoff, config.drain());
    }

    /** Before the consumers of the messaging library, which start at its own, later priority. */
    void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {
        patience.insist(() -> {
            upkeep.sow();
            return upkeep;
        });
        loop.start();
    }

    /** Before the lease is given back. */
    void stop(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) ShutdownEvent event) {
        loop.close();
    }

    BackgroundLoop loop() {
        return loop;
    }

    private boolean pass() {
        boolean more = upkeep.share();
        if (lease.fence().isPresent()) {
            more |= upkeep.tidy();
            more |= publisher.publish();
        }
        return more;
    }
}
