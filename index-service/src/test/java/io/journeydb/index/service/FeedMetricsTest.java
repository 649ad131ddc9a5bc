package io.journeydb.index.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

class FeedMetricsTest {

    private final MeterRegistry registry = new SimpleMeterRegistry();
    private final FeedMetrics metrics = new FeedMetrics(registry);

    @Test
    void everyMeterIsThereBeforeTheFirstEvent() {
        assertThat(counted("journeydb.events.received")).isZero();
        assertThat(counted("journeydb.events.duplicate")).isZero();
        assertThat(counted("journeydb.documents.indexed")).isZero();
        assertThat(underWay()).isZero();
    }

    @Test
    void eventsAreUnderWayFromThePollUntilTheyAreTakenAndThoseOfNoNewsAreCounted() {
        metrics.received(7);
        assertThat(underWay()).isEqualTo(7);

        metrics.indexed(4);
        metrics.passedOver(3);
        metrics.finished(7);

        assertThat(underWay()).isZero();
        assertThat(counted("journeydb.events.received")).isEqualTo(7);
        assertThat(counted("journeydb.events.duplicate")).isEqualTo(3);
        assertThat(counted("journeydb.documents.indexed")).isEqualTo(4);
    }

    private double counted(String name) {
        return registry.get(name).counter().count();
    }

    private double underWay() {
        return registry.get("journeydb.events.inflight").gauge().value();
    }
}
