package io.journeydb.index.service;

import io.journeydb.index.feature.FeatureStatus;
import io.journeydb.index.feature.FeatureStatus.Phase;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Liveness;

/**
 * Live: the worker's thread runs, or there is no worker. It has no say in readiness: a replica searches what it has, whatever
 * its worker waits for.
 */
@Liveness
@ApplicationScoped
class FeatureLiveness implements HealthCheck {

    private final FeatureUnit unit;

    FeatureLiveness(FeatureUnit unit) {
        this.unit = unit;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("feature worker");
        FeatureStatus status = unit.status().orElse(null);
        if (status == null) {
            return response.up().withData("phase", "OFF").build();
        }
        return response.status(status.phase() != Phase.STOPPED)
                .withData("phase", status.phase().name())
                .withData("lag", status.lag())
                .build();
    }
}
