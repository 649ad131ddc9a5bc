package io.journeydb.ingest.health;

import io.journeydb.ingest.store.SplitAgreement;
import io.journeydb.media.store.ObjectStoreException;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the store answers and its split thresholds are settled. */
@Readiness
@ApplicationScoped
class ObjectStoreCheck implements HealthCheck {

    private static final String NAME = "object store";

    private final SplitAgreement agreement;

    ObjectStoreCheck(SplitAgreement agreement) {
        this.agreement = agreement;
    }

    @Override
    public HealthCheckResponse call() {
        try {
            return HealthCheckResponse.named(NAME).status(agreement.isSettled()).build();
        } catch (ObjectStoreException down) {
            return HealthCheckResponse.named(NAME)
                    .down()
                    .withData("cause", down.getMessage())
                    .build();
        }
    }
}
