package io.journeydb.diagnosis.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class OpenTelemetryTracesTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String PRODUCER = "00f067aa0ba902b7";
    private static final Map<String, String> SAMPLED = Map.of("traceparent", "00-" + TRACE + "-" + PRODUCER + "-01");

    private final InMemorySpanExporter told = InMemorySpanExporter.create();

    @Test
    void steps_follow_each_other_over_topics() {
        Traces traces = traces(Sampler.parentBased(Sampler.alwaysOff()));

        Step ingest = traces.begin("ingest", SAMPLED);
        RecordHeaders image = new RecordHeaders();
        KafkaTraces.put(image, ingest.context());
        ingest.end();
        Step index = traces.begin("index", KafkaTraces.of(image));
        index.end();

        List<SpanData> spans = told.getFinishedSpanItems();
        assertThat(spans).extracting(SpanData::getTraceId).containsExactly(TRACE, TRACE);
        assertThat(spans).extracting(SpanData::getName).containsExactly("ingest", "index");
        assertThat(spans.get(0).getParentSpanId()).isEqualTo(PRODUCER);
        assertThat(spans.get(1).getParentSpanId()).isEqualTo(spans.get(0).getSpanId());
    }

    @Test
    void a_record_that_nobody_follows_is_passed_on_as_such() {
        Traces traces = traces(Sampler.parentBased(Sampler.alwaysOff()));

        Step step = traces.begin("ingest", Map.of());
        step.end();

        assertThat(told.getFinishedSpanItems()).isEmpty();
        assertThat(step.context().get("traceparent")).endsWith("-00");
    }

    @Test
    void a_refusal_is_an_error_with_its_code() {
        Step step = traces(Sampler.alwaysOn()).begin("ingest", Map.of());

        step.about("code", "E_TEXT");
        step.fail("E_TEXT");

        SpanData span = told.getFinishedSpanItems().getFirst();
        assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
        assertThat(span.getAttributes().asMap().values()).containsExactly("E_TEXT");
    }

    @Test
    void switched_off_nothing_is_put_on_records() {
        assertThat(Traces.OFF.begin("ingest", SAMPLED).context()).isEmpty();
        assertThat(new OpenTelemetryTraces(OpenTelemetry.noop(), () -> {})
                        .begin("ingest", SAMPLED)
                        .context())
                .isEmpty();
    }

    private Traces traces(Sampler sampler) {
        return new OpenTelemetryTraces(
                OpenTelemetrySdk.builder()
                        .setTracerProvider(SdkTracerProvider.builder()
                                .setSampler(sampler)
                                .addSpanProcessor(SimpleSpanProcessor.create(told))
                                .build())
                        .setPropagators(ContextPropagators.create(W3CTraceContextPropagator.getInstance()))
                        .build(),
                () -> {});
    }
}
