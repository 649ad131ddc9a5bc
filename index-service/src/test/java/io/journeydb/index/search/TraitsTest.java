package io.journeydb.index.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TraitsTest {

    @ParameterizedTest
    @CsvSource({
        "16:9, 16:9",
        "32:18, 16:9",
        "1.5:1, 3:2",
        "6:4, 3:2",
        "' 2 : 3 ', 2:3",
        "0:1,",
        "wide,",
        "3/2,",
        "1:2:3,",
        "-1:2,"
    })
    void anAspectRatioIsInLowestTerms(String typed, String expected) {
        assertThat(AspectRatio.of(Map.of("aspect", typed)).orElse(null)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "version, 5, 5",
        "version, 5.0, 5",
        "version, 5.20, 5.2",
        "version, 5.1 raw, 5.1",
        "version, beta,",
        "version, 5.2.1,",
        "niji, 5, niji-5",
        "niji, true, niji",
        "style, raw,"
    })
    void aVersionHasOneForm(String parameter, String typed, String expected) {
        assertThat(ModelVersion.of(Map.of(parameter, typed)).orElse(null)).isEqualTo(expected);
    }

    @Test
    void nijiWinsOverAVersion() {
        assertThat(ModelVersion.of(Map.of("niji", "6", "version", "5"))).hasValue("niji-6");
    }

    @ParameterizedTest
    @CsvSource({
        "VERSION, niji 5, niji-5",
        "VERSION, 5.0, 5",
        "ASPECT, 1920:1080, 16:9",
        "STYLE, ' Film   GRAIN', film grain",
        "SPLIT, val, val",
        "VERIFIED, true, true",
        "CATEGORY, camera-angle, camera-angle"
    })
    void aFilterTakesAnyFormOfAValue(Facet facet, String typed, String expected) {
        assertThat(Filters.NONE.with(facet, typed).values().get(facet)).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "VERSION, newest, niji-5",
        "ASPECT, wide, 3:2",
        "SPLIT, valid, train",
        "VERIFIED, yes, true or false",
        "CATEGORY, Camera Angle, a-z",
        "GENERATOR, '', 1 to 400",
        "DAY, 2026-02-30, 2026-01-31"
    })
    void aFilterThatNoSampleCanSatisfyIsRefused(Facet facet, String typed, String reason) {
        assertThatThrownBy(() -> Filters.NONE.with(facet, typed))
                .isInstanceOf(InvalidFilterException.class)
                .hasMessageContaining(facet.label())
                .hasMessageContaining(reason);
    }

    @Test
    void aTimeThatEndsBeforeItBeginsIsRefused() {
        Instant noon = Instant.parse("2026-01-01T12:00:00Z");

        assertThatThrownBy(() -> Filters.NONE.between(noon, noon)).isInstanceOf(InvalidFilterException.class);
    }
}
