package io.journeydb.events.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.journeydb.events.ImageStored;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventTypeTest {

    private final EventType type = new EventType(ImageStored.TYPE);

    @ParameterizedTest
    @CsvSource({
        "io.journeydb.ImageStored.v1, false",
        "io.journeydb.ImageStored.v2, true",
        "io.journeydb.SampleAnnotated.v1, true",
        "IO.JOURNEYDB.IMAGESTORED.V1, true",
        "'', true"
    })
    void a_record_is_what_its_header_says(String said, boolean denied) {
        assertThat(type.isDeniedBy(said, text -> text.getBytes(UTF_8))).isEqualTo(denied);
    }

    @Test
    void a_header_without_value_names_another_type() {
        assertThat(type.isDeniedBy("a header", header -> null)).isTrue();
    }

    @Test
    void a_record_without_the_header_says_nothing() {
        assertThat(type.isDeniedBy((String) null, text -> text.getBytes(UTF_8))).isFalse();
    }

    @Test
    void the_reason_names_the_header_and_the_type() {
        assertThat(type.reason()).isEqualTo("ce_type is not io.journeydb.ImageStored.v1");
    }
}
