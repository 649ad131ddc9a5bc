package io.journeydb.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.journeydb.events.json.EventCodec;
import io.journeydb.events.kafka.Topic;
import io.journeydb.events.rejection.RejectionCode;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Records, golden JSON, JSON Schemas and the AsyncAPI document say the same. */
class ContractAgreementTest {

    private static final Path DOCS = Path.of(System.getProperty("journeydb.home"), "docs", "events");

    private final ObjectMapper json = new ObjectMapper();
    private final EventCodec codec = new EventCodec();

    @ParameterizedTest
    @ValueSource(classes = {ImageStored.class, SampleAnnotated.class, SampleByReference.class})
    void the_golden_json_reads_and_writes_back_unchanged(Class<?> event) throws IOException {
        JsonNode golden = golden(event);

        Object read = codec.decodeStrictly(json.writeValueAsBytes(golden), event);

        assertThat(json.readTree(codec.encode(read))).isEqualTo(golden);
        assertThat(codec.encode(codec.decode(codec.encode(read), event))).isEqualTo(codec.encode(read));
    }

    @ParameterizedTest
    @ValueSource(classes = {ImageStored.class, SampleAnnotated.class, SampleByReference.class})
    void the_golden_json_is_valid_by_the_schema(Class<?> event) throws IOException {
        assertThat(schema(event).validate(golden(event))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(classes = {ImageStored.class, SampleAnnotated.class, SampleByReference.class})
    void the_schema_requires_what_the_record_requires(Class<?> event) throws IOException {
        JsonNode schema = schema(event).getSchemaNode();
        for (JsonNode member : schema.get("required")) {
            com.fasterxml.jackson.databind.node.ObjectNode without =
                    golden(event).deepCopy();
            without.remove(member.textValue());

            assertThat(schema(event).validate(without)).as(member.textValue()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(classes = {ImageStored.class, SampleAnnotated.class, SampleByReference.class})
    void the_schema_has_the_members_of_the_record_at_every_depth(Class<?> event) throws IOException {
        assertThat(membersOfSchema("", schema(event).getSchemaNode())).isEqualTo(membersOfRecord("", event));
    }

    @Test
    void the_asyncapi_channels_are_the_topics() throws IOException {
        Map<String, Map<String, String>> documented = new TreeMap<>();
        asyncApi()
                .get("channels")
                .forEach(channel -> documented.put(channel.get("address").textValue(), config(channel)));

        Map<String, Map<String, String>> defined = new TreeMap<>();
        for (Topic topic : Topic.values()) {
            Map<String, String> config = new TreeMap<>(topic.config());
            config.put("partitions", Integer.toString(topic.partitions()));
            defined.put(topic.topicName(), config);
        }
        assertThat(documented).isEqualTo(defined);
    }

    @Test
    void the_asyncapi_messages_refer_to_every_schema() throws IOException {
        List<String> referred = asyncApi().get("components").get("messages").findValuesAsText("$ref").stream()
                .filter(reference -> reference.endsWith(".schema.json"))
                .map(reference -> reference.substring("./".length()))
                .sorted()
                .toList();

        try (Stream<Path> files = Files.list(DOCS)) {
            assertThat(referred)
                    .isEqualTo(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".schema.json"))
                            .sorted()
                            .toList());
        }
    }

    @Test
    void the_asyncapi_document_lists_every_rejection_code() throws IOException {
        List<String> documented = new ArrayList<>();
        asyncApi()
                .at("/components/schemas/RejectionHeaders/properties/rejection-code/enum")
                .forEach(code -> documented.add(code.textValue()));

        assertThat(documented)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(RejectionCode.values()).map(Enum::name).toList());
    }

    private static Map<String, String> config(JsonNode channel) {
        JsonNode kafka = channel.get("bindings").get("kafka");
        Map<String, String> config = new TreeMap<>();
        kafka.get("topicConfiguration")
                .properties()
                .forEach(entry -> config.put(
                        entry.getKey(),
                        entry.getValue().isArray()
                                ? entry.getValue().get(0).asText()
                                : entry.getValue().asText()));
        config.put("partitions", kafka.get("partitions").asText());
        return config;
    }

    private static Set<String> membersOfSchema(String path, JsonNode schema) {
        Set<String> members = new TreeSet<>();
        JsonNode object = schema.has("items") ? schema.get("items") : schema;
        if (object.has("properties")) {
            object.get("properties").properties().forEach(member -> {
                members.add(path + member.getKey());
                members.addAll(membersOfSchema(path + member.getKey() + ".", member.getValue()));
            });
        }
        return members;
    }

    private static Set<String> membersOfRecord(String path, Class<?> type) {
        Set<String> members = new TreeSet<>();
        for (RecordComponent component : type.getRecordComponents()) {
            JsonProperty renamed = component.getAccessor().getAnnotation(JsonProperty.class);
            String name = path + (renamed == null ? component.getName() : renamed.value());
            members.add(name);
            Class<?> nested = elementType(component);
            if (nested.isRecord() && isObject(nested)) {
                members.addAll(membersOfRecord(name + ".", nested));
            }
        }
        return members;
    }

    /** Ids are records too, but stand in JSON as text. */
    private static boolean isObject(Class<?> type) {
        return !type.getPackageName().equals("io.journeydb.events.identity");
    }

    private static Class<?> elementType(RecordComponent component) {
        if (List.class.isAssignableFrom(component.getType())) {
            return (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
        }
        return component.getType();
    }

    private JsonSchema schema(Class<?> event) throws IOException {
        String text = Files.readString(DOCS.resolve(event.getSimpleName() + ".schema.json"));
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(text);
    }

    private JsonNode golden(Class<?> event) throws IOException {
        try (InputStream file = getClass().getResourceAsStream("golden/" + event.getSimpleName() + ".json")) {
            return json.readTree(file);
        }
    }

    private static JsonNode asyncApi() throws IOException {
        return new ObjectMapper(new YAMLFactory())
                .readTree(DOCS.resolve("asyncapi.yaml").toFile());
    }
}
