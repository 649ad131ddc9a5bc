package io.journeydb.annotate.service;

import io.journeydb.annotate.category.CountedStyles;
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
import java.util.stream.Stream;

/** Sows the categories before the intake starts, and runs their upkeep, publishing and counting. */
@Singleton
final class StyleLoop {

    private final StyleUpkeep upkeep;
    private final StylePublisher publisher;
    private final PublisherLease lease;
    private final Patience patience;
    private final BackgroundLoop loop;
    private final BackgroundLoop counting;
    private final LexiconReading lexicon;
    private boolean started;

    StyleLoop(
            AnnotateConfig config,
            Backoff backoff,
            Patience patience,
            Signals signals,
            StyleUpkeep upkeep,
            StylePublisher publisher,
            PublisherLease lease,
            CountedStyles counted,
            LexiconReading lexicon) {
        this.lexicon = lexicon;
        this.upkeep = upkeep;
        this.publisher = publisher;
        this.lease = lease;
        this.patience = patience;
        this.loop = new BackgroundLoop(
                "annotate-styles", this::pass, signals.styles(), config.styles().interval(), backoff, config.drain());
        this.counting = new BackgroundLoop(
                "annotate-style-counts",
                () -> refresh(counted),
                signals.counts(),
                config.styles().countsMaxAge(),
                backoff,
                config.drain());
    }

    /** Before the consumers of the messaging library, which start at its own, later priority. */
    void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {
        patience.insist(() -> {
            upkeep.sow();
            return upkeep;
        });
        loop.start();
        counting.start();
    }

    /** Before the lease is given back. */
    void stop(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) ShutdownEvent event) {
        counting.close();
        loop.close();
    }

    Stream<BackgroundLoop> loops() {
        return Stream.of(loop, counting);
    }

    /** Not in the first pass, which is still the start: then the lexicon is read before the first prompt has to wait for it. */
    private void warm() {
        if (started) {
            lexicon.get();
        }
        started = true;
    }

    private boolean pass() {
        warm();
        boolean more = upkeep.share();
        if (lease.fence().isPresent()) {
            more |= upkeep.tidy();
            more |= publisher.publish();
        }
        return more;
    }

    private static boolean refresh(CountedStyles counted) {
        counted.refresh();
        return false;
    }
}
