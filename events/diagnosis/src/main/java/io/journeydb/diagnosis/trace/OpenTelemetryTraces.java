package io.journeydb.diagnosis.trace;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;
import java.util.HashMap;
import java.util.Map;

/** Steps as spans of OpenTelemetry. */
final class OpenTelemetryTraces implements Traces {

    private static final TextMapGetter<Map<String, String>> HEADERS_BY_NAME = new TextMapGetter<>() {

        @Override
        public Iterable<String> keys(Map<String, String> headers) {
            return headers.keySet();
        }

        @Override
        public String get(Map<String, String> headers, String name) {
            return headers.get(name);
        }
    };

    private final Tracer tracer;
    private final TextMapPropagator propagator;
    private final Runnable end;

    /** @param end what ends the export */
    OpenTelemetryTraces(OpenTelemetry telemetry, Runnable end) {
        this.end = end;
        this.tracer = telemetry.getTracer("io.journeydb");
        this.propagator = telemetry.getPropagators().getTextMapPropagator();
    }

    @Override
    public boolean isOn() {
        return true;
    }

    @Override
    public Step begin(String name, Map<String, String> context) {
        Context parent = propagator.extract(Context.root(), context, HEADERS_BY_NAME);
        Span span = tracer.spanBuilder(name)
                .setSpanKind(SpanKind.CONSUMER)
                .setParent(parent)
                .startSpan();
        return span.getSpanContext().isValid() ? new SpanStep(span, headers(parent.with(span))) : Step.NONE;
    }

    @Override
    public void close() {
        end.run();
    }

    private Map<String, String> headers(Context context) {
        Map<String, String> headers = new HashMap<>();
        propagator.inject(context, headers, (carrier, name, value) -> {
            if (HEADERS.contains(name)) {
                carrier.put(name, value);
            }
        });
        return Map.copyOf(headers);
    }

    private record SpanStep(Span span, Map<String, String> context) implements Step {

        @Override
        public boolean isFollowed() {
            return span.isRecording();
        }

        @Override
        public void about(String key, String value) {
            span.setAttribute(key, value);
        }

        @Override
        public void end() {
            span.end();
        }

        @Override
        public void fail(String reason) {
            span.setStatus(StatusCode.ERROR, reason);
            span.end();
        }
    }
}
