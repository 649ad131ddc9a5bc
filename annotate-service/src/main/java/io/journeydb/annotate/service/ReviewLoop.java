package io.journeydb.annotate.service;

import io.journeydb.annotate.patience.BackgroundLoop;
import io.journeydb.annotate.patience.Backoff;
import io.journeydb.annotate.work.ReviewSettling;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;

/** Works out what reviews amount to, as they come. */
@Singleton
final class ReviewLoop {

    private final BackgroundLoop loop;

    ReviewLoop(AnnotateConfig config, Backoff backoff, Signals signals, ReviewSettling settling) {
        this.loop = new BackgroundLoop(
                "annotate-reviews",
                settling::settle,
                signals.reviews(),
                config.reviews().poll(),
                backoff,
                config.drain());
    }

    void start(@Observes StartupEvent event) {
        loop.start();
    }

    /** Before the publisher, which sends what comes of the last pass. */
    void stop(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) ShutdownEvent event) {
        loop.close();
    }

    BackgroundLoop loop() {
        return loop;
    }
}
