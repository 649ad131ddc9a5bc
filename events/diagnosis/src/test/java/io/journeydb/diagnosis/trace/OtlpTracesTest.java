package io.journeydb.diagnosis.trace;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OtlpTracesTest {

    private static final URI COLLECTOR = URI.create("http://127.0.0.1:4318/v1/traces");

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
    void a_share_that_is_none_is_refused_by_its_key(double share) {
        assertThatThrownBy(() -> OtlpTraces.to(COLLECTOR, share, "test"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("journeydb.traces.share");
    }

    @Test
    void an_endpoint_that_is_no_address_is_refused_by_its_key() {
        assertThatThrownBy(() -> OtlpTraces.to(URI.create("collector:4318"), 1, "test"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("journeydb.traces.endpoint");
    }
}
