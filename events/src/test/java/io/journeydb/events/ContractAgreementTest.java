package io.journeydb.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.journeydb.events.json.EventCodec;
import io.journeydb.events.json.EventFormatException;
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
    @ValueSource(
            classes = {
                FeaturesExtracted.class,
                ImageStored.class,
                PromptReviewed.class,
                SampleAnnotated.class,
                SampleByReference.class,
                StyleCategory.class
            })
    void the_golden_json_reads_and_writes_back_unchanged(Class<?> event) throws IOException {
        JsonNode golden = golden(event);

        Object read = codec.decodeStrictly(json.writeValueAsBytes(golden), event);

        assertThat(json.readTree(codec.encode(read))).isEqualTo(golden);
        assertThat(codec.encode(codec.decode(codec.encode(read), event))).isEqualTo(codec.encode(read));
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                FeaturesExtracted.class,
                ImageStored.class,
                PromptReviewed.class,
                SampleAnnotated.class,
                SampleByReference.class,
                StyleCategory.class
            })
    void the_golden_json_is_valid_by_the_schema(Class<?> event) throws IOException {
        assertThat(schema(event).validate(golden(event))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                FeaturesExtracted.class,
                ImageStored.class,
                PromptReviewed.class,
                SampleAnnotated.class,
                SampleByReference.class,
                StyleCategory.class
            })
    void the_schema_requires_what_the_record_requires_at_every_depth(Class<?> event) throws IOException {
        JsonNode golden = golden(event);
        List<SchemaMember> members = new ArrayList<>();
        SchemaMember.walk("", schema(event).getSchemaNode(), members);
        assertThat(members).extracting(SchemaMember::required).contains(true, false);

        for (SchemaMember member : members) {
            JsonNode without = member.removedFrom(golden);
            boolean schemaRefuses = !schema(event).validate(without).isEmpty();
            Throwable refusal =
                    catchThrowable(() -> codec.decodeStrictly(without.toString().getBytes(UTF_8), event));

            assertThat(schemaRefuses).as("schema: " + member).isEqualTo(member.required());
            if (member.required()) {
                assertThat(refusal).as(member.pointer()).isInstanceOf(EventFormatException.class);
                assertThat(refusal).hasMessageContaining(member.name()).hasMessageContaining("missing");
            } else {
                assertThat(refusal).as(member.pointer()).isNull();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ingestedAt", "/annotation/provenance/annotatedAt", "/source/createdat"})
    void a_time_that_no_store_can_hold_is_refused(String pointer) throws IOException {
        for (String time : List.of("+10000-01-01T00:00:00Z", "0000-12-31T23:59:59Z", "-1000000000-01-01T00:00:00Z")) {
            JsonNode event = golden(SampleAnnotated.class).deepCopy();
            String member = pointer.substring(pointer.lastIndexOf('/') + 1);
            ((ObjectNode) event.at(pointer.substring(0, pointer.lastIndexOf('/')))).put(member, time);

            assertThatThrownBy(() -> codec.decodeStrictly(event.toString().getBytes(UTF_8), SampleAnnotated.class))
                    .isInstanceOf(EventFormatException.class)
                    .hasMessageContaining(member + " is outside the years 1 to 9999");
        }
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                FeaturesExtracted.class,
                ImageStored.class,
                PromptReviewed.class,
                SampleAnnotated.class,
                SampleByReference.class,
                StyleCategory.class
            })
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

    /** Ids and hashes are records too, but stand in JSON as text. */
    private static boolean isObject(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .noneMatch(method -> method.isAnnotationPresent(JsonValue.class));
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
