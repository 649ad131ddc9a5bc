package io.journeydb.local.containers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class KafkaRecipeTest {

    private final KafkaRecipe recipe = new KafkaRecipe(ImageChoice.KAFKA, 20_001);

    @Test
    void theBrokerHasTheEmbeddedBrokersSettings() {
        Map<String, String> variables =
                recipe.container("kafka-" + KafkaIds.next()).getEnvMap();

        assertThat(variables)
                .containsEntry("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
                .containsEntry("KAFKA_MESSAGE_MAX_BYTES", "18939904")
                .containsEntry("KAFKA_OFFSETS_TOPIC_NUM_PARTITIONS", "4")
                .doesNotContainKey("KAFKA_METRIC_REPORTERS");
    }

    @Test
    void otherDataHaveAnotherClusterIdAndTheSameDataTheSame() {
        String id = KafkaIds.next();

        assertThat(clusterId("kafka-" + id)).isEqualTo(id).isEqualTo(clusterId("kafka-" + id));
        assertThat(clusterId("kafka-" + KafkaIds.next())).isNotEqualTo(id);
    }

    private String clusterId(String dataId) {
        return recipe.container(dataId).getEnvMap().get("CLUSTER_ID");
    }
}
