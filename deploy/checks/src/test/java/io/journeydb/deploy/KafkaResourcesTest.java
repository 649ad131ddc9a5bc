package io.journeydb.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.journeydb.events.kafka.Topic;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The topics that Strimzi makes are those of the code, and of the AsyncAPI document; users are given nothing by wildcard. */
class KafkaResourcesTest {

    /** A setting of the broker's operator, which the code leaves open. */
    private static final String OPERATORS_OWN = "min.insync.replicas";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "deploy/kafka/kafka.yaml",
                "deploy/kafka/topics.yaml",
                "deploy/kafka/users.yaml",
                "deploy/postgres/cluster.yaml"
            })
    void every_object_has_only_members_that_its_kind_knows(String file) {
        StrictModels models = new StrictModels();

        List<JsonNode> objects = Manifests.parse(Project.text(file)).objects();

        assertThat(objects).isNotEmpty();
        assertThat(objects.stream().flatMap(object -> models.faults(object).stream()))
                .isEmpty();
    }

    @Test
    void the_topics_are_those_of_the_code() {
        assertThat(strimziTopics())
                .isEqualTo(Arrays.stream(Topic.values())
                        .collect(Collectors.toMap(Topic::topicName, KafkaResourcesTest::settings)));
    }

    @Test
    void the_topics_are_those_of_the_asyncapi_document() {
        Map<String, Map<String, String>> documented = new TreeMap<>();
        Manifests.parse(Project.text("docs/events/asyncapi.yaml"))
                .objects()
                .getFirst()
                .get("channels")
                .forEach(channel -> documented.put(channel.get("address").asText(), documentedSettings(channel)));

        assertThat(strimziTopics()).isEqualTo(documented);
    }

    @Test
    void users_are_given_topics_that_exist_and_nothing_by_wildcard() {
        Set<String> topics = Arrays.stream(Topic.values()).map(Topic::topicName).collect(Collectors.toSet());

        assertThat(users()).allSatisfy(user -> assertThat(user.at("/spec/authorization/acls"))
                .isNotEmpty()
                .allSatisfy(acl -> {
                    String name = acl.at("/resource/name").asText();
                    assertThat(name).startsWith("journeydb");
                    assertThat(acl.get("operations"))
                            .extracting(JsonNode::asText)
                            .doesNotContain("All");
                    if (acl.at("/resource/type").asText().equals("topic")) {
                        assertThat(topics).contains(name);
                        assertThat(acl.at("/resource/patternType").asText()).isEqualTo("literal");
                    }
                }));
        assertThat(users()).allMatch(user -> user.at("/spec/quotas").size() > 0);
    }

    private static List<JsonNode> users() {
        return Manifests.parse(Project.text("deploy/kafka/users.yaml")).objects();
    }

    private static Map<String, Map<String, String>> strimziTopics() {
        Map<String, Map<String, String>> topics = new TreeMap<>();
        for (JsonNode topic :
                Manifests.parse(Project.text("deploy/kafka/topics.yaml")).objects()) {
            Map<String, String> settings = new TreeMap<>();
            topic.at("/spec/config")
                    .properties()
                    .forEach(entry ->
                            settings.put(entry.getKey(), entry.getValue().asText()));
            assertThat(settings.remove(OPERATORS_OWN)).isEqualTo("2");
            settings.put("partitions", topic.at("/spec/partitions").asText());
            topics.put(topic.at("/spec/topicName").asText(), settings);
        }
        return topics;
    }

    private static Map<String, String> settings(Topic topic) {
        Map<String, String> settings = new TreeMap<>(topic.config());
        settings.put("partitions", Integer.toString(topic.partitions()));
        return settings;
    }

    private static Map<String, String> documentedSettings(JsonNode channel) {
        JsonNode kafka = channel.at("/bindings/kafka");
        Map<String, String> settings = new TreeMap<>();
        kafka.get("topicConfiguration").properties().forEach(entry -> {
            JsonNode value = entry.getValue();
            settings.put(entry.getKey(), value.isArray() ? value.get(0).asText() : value.asText());
        });
        settings.put("partitions", kafka.get("partitions").asText());
        return settings;
    }
}
