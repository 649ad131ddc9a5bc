package io.journeydb.ingest.envelope;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttributeReaderTest {

    @ParameterizedTest
    @CsvSource({"gridindex, 5", "createdat, yesterday", "sourceurl, javascript:alert(1)", "author, a\u0007b"})
    void aReasonSaysThatItNamesAnAttribute(String name, String value) {
        AttributeReader reader = new AttributeReader(Map.of(name, value)::get);

        assertThatThrownBy(reader::source)
                .isInstanceOf(EnvelopeFault.class)
                .hasMessageStartingWith("the attribute " + name + " ");
    }
}
