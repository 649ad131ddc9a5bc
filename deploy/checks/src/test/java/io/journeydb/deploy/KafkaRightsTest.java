package io.journeydb.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.journeydb.events.kafka.Topic;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each service may do on Kafka what its code does, and no more. */
class KafkaRightsTest {

    private static final String USERS = "deploy/kafka/users.yaml";

    /** The services, with the topics that each reads and writes, and the class that asks for them before readiness. */
    enum Service {
        INGEST(
                EnumSet.of(Topic.SAMPLES),
                EnumSet.of(Topic.SAMPLES, Topic.IMAGES, Topic.REJECTIONS),
                "ingest/kafka/RequiredTopics"),
        ANNOTATE(
                EnumSet.of(Topic.IMAGES, Topic.REVIEWS),
                EnumSet.of(Topic.REVIEWS, Topic.ANNOTATIONS, Topic.STYLES, Topic.REJECTIONS),
                "annotate/kafka/RequiredTopics"),
        INDEX(
                EnumSet.of(Topic.IMAGES, Topic.ANNOTATIONS, Topic.FEATURES, Topic.STYLES),
                EnumSet.of(Topic.FEATURES, Topic.REJECTIONS),
                "index/feed/TopicFeed");

        private final Set<Topic> reads;
        private final Set<Topic> writes;
        private final String watch;

        Service(Set<Topic> reads, Set<Topic> writes, String watch) {
            this.reads = reads;
            this.writes = writes;
            this.watch = watch;
        }

        private String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        private KafkaUse use() {
            return KafkaUse.of(label() + "-service");
        }

        private Set<Topic> topics() {
            return Stream.concat(reads.stream(), writes.stream()).collect(Collectors.toCollection(TreeSet::new));
        }

        /** As in the user's list, by topic. */
        private Map<String, Set<String>> operations() {
            Map<String, Set<String>> operations = new TreeMap<>();
            for (Topic topic : topics()) {
                Set<String> of = new TreeSet<>(Set.of("Describe"));
                if (reads.contains(topic)) {
                    of.add("Read");
                }
                if (writes.contains(topic)) {
                    of.add("Write");
                }
                operations.put(topic.topicName(), of);
            }
            return operations;
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_service_may_read_and_write_its_topics_and_no_others(Service service) {
        assertThat(granted(service, "topic")).isEqualTo(service.operations());
    }

    @ParameterizedTest
    @EnumSource
    void these_are_the_topics_that_its_code_and_its_channels_name(Service service) {
        KafkaUse use = service.use();

        assertThat(use.named()).isEqualTo(service.topics());
        assertThat(service.reads).containsAll(use.read());
        assertThat(service.writes).containsAll(use.written());
    }

    @ParameterizedTest
    @EnumSource
    void the_class_that_watches_the_broker_names_all_of_them(Service service) {
        assertThat(service.use().namedBy(service.watch)).isEqualTo(service.topics());
    }

    @ParameterizedTest
    @EnumSource
    void it_may_use_the_groups_of_its_code_and_no_others(Service service) {
        Map<String, Set<String>> expected =
                service.use().groups().stream().collect(Collectors.toMap(group -> group, group -> Set.of("Read")));

        assertThat(granted(service, "group")).isNotEmpty().isEqualTo(expected);
        acls(service, "group")
                .forEach(acl -> assertThat(acl.at("/resource/patternType").asText())
                        .isEqualTo(acl.at("/resource/name").asText().endsWith("-") ? "prefix" : "literal"));
    }

    /** Idempotent producers need no right of their own from Kafka 2.8 on: whoever may write a topic may number what it writes. */
    @ParameterizedTest
    @EnumSource
    void it_needs_no_rights_but_those_of_topics_and_groups(Service service) {
        assertThat(service.use().hasTransactions()).isFalse();
        assertThat(acls(service, "transactionalId")).isEmpty();
        assertThat(acls(service, "cluster")).isEmpty();
    }

    private static Map<String, Set<String>> granted(Service service, String type) {
        Map<String, Set<String>> granted = new TreeMap<>();
        acls(service, type)
                .forEach(acl -> granted.put(
                        acl.at("/resource/name").asText(),
                        acl.get("operations")
                                .valueStream()
                                .map(JsonNode::asText)
                                .collect(Collectors.toSet())));
        return granted;
    }

    private static Stream<JsonNode> acls(Service service, String type) {
        return Manifests.parse(Project.text(USERS))
                .one("KafkaUser", "journeydb-" + service.label())
                .at("/spec/authorization/acls")
                .valueStream()
                .filter(acl -> acl.at("/resource/type").asText().equals(type));
    }
}
