package io.journeydb.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeydb.events.kafka.Topic;
import io.journeydb.local.junit.LocalStackTest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;

@LocalStackTest
class TopicsTest {

    @Test
    void theBrokerHasEveryTopicAsDefinedAndNoOther(Endpoints endpoints) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", endpoints.kafkaBootstrapServers()))) {
            List<String> defined =
                    Arrays.stream(Topic.values()).map(Topic::topicName).toList();

            assertThat(admin.listTopics().names().get()).containsExactlyInAnyOrderElementsOf(defined);
            var descriptions = admin.describeTopics(defined).allTopicNames().get();
            for (Topic topic : Topic.values()) {
                assertThat(descriptions.get(topic.topicName()).partitions()).hasSize(topic.partitions());
                assertThat(config(admin, topic)).containsAllEntriesOf(topic.config());
            }
        }
    }

    @Test
    void theLargestSampleFitsIntoARecord(Endpoints endpoints) throws Exception {
        byte[] value = new byte[Topic.MAX_SAMPLE_BYTES - 4_096];
        value[17] = 4;
        KafkaRecords records = new KafkaRecords(endpoints);

        records.append(Topic.SAMPLES.topicName(), value);

        assertThat(records.all(Topic.SAMPLES.topicName())).contains(value);
    }

    private static Map<String, String> config(Admin admin, Topic topic) throws Exception {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic.topicName());
        Config config = admin.describeConfigs(List.of(resource)).all().get().get(resource);
        return config.entries().stream()
                .filter(entry -> entry.value() != null)
                .collect(Collectors.toMap(entry -> entry.name(), entry -> entry.value()));
    }
}
