package io.journeydb.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeydb.diagnosis.NamedTopics.Answer;
import java.util.List;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.Test;

class NamedTopicsTest {

    @Test
    void topics_that_are_missing_are_named_with_their_keys() {
        Answer.Missing missing = new Answer.Missing(List.of("journeydb.images", "samples"));

        assertThat(missing.line(topic -> topic.equals("samples") ? " (mp.messaging.incoming.samples.topic)" : ""))
                .isEqualTo("the broker of kafka.bootstrap.servers lacks journeydb.images,"
                        + " samples (mp.messaging.incoming.samples.topic);"
                        + " `journeydb setup` makes the topics that are missing");
    }

    @Test
    void a_topic_that_may_not_be_looked_at_is_named() {
        Throwable failure = NamedTopics.naming("journeydb.styles", new TopicAuthorizationException("Topic failed."));

        assertThat(BrokerFault.line(failure))
                .isEqualTo("the broker can't be used (Not authorized to access topics: [journeydb.styles]);"
                        + " look at what the user of kafka.sasl.jaas.config is allowed to do");
    }
}
