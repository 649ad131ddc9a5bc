package io.journeydb.annotate.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeydb.annotate.store.SampleTraces.Context;
import io.journeydb.events.identity.SampleId;
import io.journeydb.local.Component;
import io.journeydb.local.Endpoints;
import io.journeydb.local.junit.LocalStackTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@LocalStackTest(components = Component.POSTGRES)
class SampleTracesTest {

    private static final SampleId OLD = new SampleId("0123456789abcdef0123456789abcdef");
    private static final SampleId NEW = new SampleId("fedcba9876543210fedcba9876543210");
    private static final Context CONTEXT = new Context(Map.of("traceparent", "00-a-b-01"));

    private StoreFixture fixture;
    private SampleTraces traces;

    @BeforeEach
    void notesOneOfYesterday(Endpoints endpoints) {
        fixture = new StoreFixture(endpoints);
        traces = new SampleTraces(fixture.database(), fixture.codec());
        traces.note(Map.of(OLD, CONTEXT));
        fixture.execute("UPDATE sample_traces SET noted_at = now() - interval '25 hours'");
        traces.note(Map.of(NEW, CONTEXT));
    }

    @Test
    void aTraceOfYesterdayIsNotGoneOnWith() {
        assertThat(traces.of(List.of(OLD, NEW))).containsExactly(Map.entry(NEW, CONTEXT));
    }

    @Test
    void tracesOfYesterdayAreDeleted() {
        traces.expire();

        assertThat(fixture.select("SELECT sample_id FROM sample_traces")).containsExactly(NEW.value());
    }
}
