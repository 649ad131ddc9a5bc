package io.journeydb.annotate.service;

import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Whether the background loops are there: an Error may have ended one, and only a new start brings it back. */
@Liveness
@Singleton
final class LoopsCheck implements HealthCheck {

    private final Lifecycle lifecycle;

    LoopsCheck(Lifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    @Override
    public HealthCheckResponse call() {
        List<String> ended = lifecycle.ended();
        return HealthCheckResponse.named("background-loops")
                .status(ended.isEmpty())
                .withData("ended", String.join(" ", ended))
                .build();
    }
}
