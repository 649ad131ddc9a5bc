package io.journeydb.annotate.service;

import io.journeydb.diagnosis.trace.OtlpTraces;
import io.journeydb.diagnosis.trace.Traces;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Traces, if there is a place to send them to. */
@Singleton
final class TraceParts {

    private static final String SERVICE = "journeydb-annotate";

    @Produces
    @Singleton
    Traces traces(TraceConfig config) {
        return config.endpoint()
                .map(endpoint -> OtlpTraces.to(endpoint, config.share(), SERVICE))
                .orElse(Traces.OFF);
    }

    void close(@Disposes Traces traces) {
        traces.close();
    }
}
