package io.journeydb.diagnosis.trace;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.net.URI;

/** Makes traces that are sent to a collector. Nothing of OpenTelemetry is loaded before. */
public final class OtlpTraces {

    private OtlpTraces() {}

    /**
     * Traces by OTLP over HTTP, sent in batches every few seconds. A collector that is away costs the traces of that time, and a line in
     * the log.
     *
     * @param endpoint of a collector, with its path, such as {@code http://collector:4318/v1/traces}
     * @param share of the records that come without a trace, from 0 to 1, with which one begins
     * @param service who says so
     * @throws IllegalArgumentException naming the key, if the endpoint is no such address or the share no such number
     */
    public static Traces to(URI endpoint, double share, String service) {
        check(endpoint, share);
        SdkTracerProvider provider = SdkTracerProvider.builder()
                .setResource(Resource.getDefault()
                        .merge(Resource.builder()
                                .put(AttributeKey.stringKey("service.name"), service)
                                .build()))
                .setSampler(Sampler.parentBased(Sampler.traceIdRatioBased(share)))
                .addSpanProcessor(BatchSpanProcessor.builder(OtlpHttpSpanExporter.builder()
                                .setEndpoint(endpoint.toString())
                                .build())
                        .build())
                .build();
        OpenTelemetrySdk sdk = OpenTelemetrySdk.builder()
                .setTracerProvider(provider)
                .setPropagators(ContextPropagators.create(W3CTraceContextPropagator.getInstance()))
                .build();
        return new OpenTelemetryTraces(sdk, sdk::close);
    }

    /** OpenTelemetry checks the same, but knows no keys, and a service that can't start has to name the one to change. */
    private static void check(URI endpoint, double share) {
        if (!"http".equals(endpoint.getScheme()) && !"https".equals(endpoint.getScheme())) {
            throw new IllegalArgumentException("journeydb.traces.endpoint must begin with http:// or https://");
        }
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("journeydb.traces.share must be from 0 to 1");
        }
    }
}
