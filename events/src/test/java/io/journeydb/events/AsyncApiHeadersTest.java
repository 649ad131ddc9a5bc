package io.journeydb.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.journeydb.events.kafka.CloudEvent;
import io.journeydb.events.rejection.Rejection;
import io.journeydb.events.rejection.RejectionCode;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The headers that the AsyncAPI document promises are those that the code writes and reads. */
class AsyncApiHeadersTest {

    private static final Path DOCUMENT =
            Path.of(System.getProperty("journeydb.home"), "docs", "events", "asyncapi.yaml");

    @Test
    void events_have_the_documented_headers_and_no_other() throws IOException {
        CloudEvent event =
                new CloudEvent("id", ImageStored.TYPE, "/journeydb/ingest", Instant.EPOCH, "a-sample", CloudEvent.JSON);

        JsonNode documented = headers("EventHeaders");
        assertThat(event.toHeaders()).containsOnlyKeys(names(documented));
        assertThat(texts(documented.get("required"))).containsExactlyInAnyOrder(names(documented));
        assertThat(texts(documented.at("/properties/ce_type/enum")))
                .containsExactlyInAnyOrder(
                        ImageStored.TYPE, SampleAnnotated.TYPE, FeaturesExtracted.TYPE, StyleCategory.TYPE);
    }

    @Test
    void rejections_have_the_documented_headers_and_no_other() throws IOException {
        Rejection whole = new Rejection(RejectionCode.E_JSON, "why", "ingest", "journeydb.samples", 1, 2, null);
        Rejection quarantined =
                new Rejection(RejectionCode.E_IMG_SIZE, "why", "ingest", "journeydb.samples", 1, 2, "quarantine/abc");

        JsonNode documented = headers("RejectionHeaders");
        assertThat(whole.toHeaders().keySet()).containsExactlyInAnyOrderElementsOf(texts(documented.get("required")));
        assertThat(Stream.concat(quarantined.toHeaders().keySet().stream(), Stream.of(Rejection.INCOMPLETE)))
                .containsExactlyInAnyOrder(names(documented));
    }

    @Test
    void a_sample_has_as_headers_what_a_reference_has_as_members() throws IOException {
        Stream<String> attributes = Arrays.stream(SampleByReference.class.getRecordComponents())
                .map(RecordComponent::getName)
                .filter(name -> !name.equals("image"))
                .map(name -> CloudEvent.PREFIX + name);

        assertThat(names(headers("SampleHeaders")))
                .containsExactlyInAnyOrder(Stream.concat(attributes, Arrays.stream(names(headers("ReferenceHeaders"))))
                        .toArray(String[]::new));
    }

    private static JsonNode headers(String schema) throws IOException {
        return new ObjectMapper(new YAMLFactory())
                .readTree(DOCUMENT.toFile())
                .at("/components/schemas")
                .get(schema);
    }

    private static String[] names(JsonNode schema) {
        return schema.get("properties").properties().stream()
                .map(property -> property.getKey())
                .toArray(String[]::new);
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.textValue()));
        return texts;
    }
}
