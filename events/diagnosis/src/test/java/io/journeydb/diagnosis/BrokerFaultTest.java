package io.journeydb.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.junit.jupiter.api.Test;

class BrokerFaultTest {

    @Test
    void names_the_keys_to_look_at() {
        assertThat(BrokerFault.culprit(new TimeoutException("no answer"))).startsWith("kafka.bootstrap.servers");
        assertThat(BrokerFault.culprit(new SaslAuthenticationException("wrong")))
                .startsWith("kafka.sasl.jaas.config");
        assertThat(BrokerFault.culprit(new SslAuthenticationException("untrusted")))
                .startsWith("kafka.ssl.truststore.location");
        assertThat(BrokerFault.culprit(new TopicAuthorizationException("journeydb.images")))
                .contains("kafka.sasl.jaas.config", "allowed");
        assertThat(BrokerFault.culprit(new UnknownTopicOrPartitionException("none")))
                .contains("journeydb setup");
    }

    @Test
    void looks_through_what_others_wrapped_around_it() {
        Throwable wrapped =
                new ExecutionException(new KafkaException("no consumer", new SaslAuthenticationException("wrong")));

        assertThat(BrokerFault.line(wrapped))
                .isEqualTo("the broker can't be used (wrong); look at kafka.sasl.jaas.config and kafka.sasl.mechanism");
    }

    @Test
    void a_host_without_address_is_told_from_other_settings() {
        assertThat(BrokerFault.line(new KafkaException(
                        "Failed to construct kafka consumer",
                        new ConfigException("No resolvable bootstrap urls given in bootstrap.servers"))))
                .isEqualTo("no host of the broker has an address; look at kafka.bootstrap.servers");
        assertThat(BrokerFault.line(new ConfigException("Invalid value x for configuration security.protocol")))
                .contains("security.protocol", "kafka.");
    }
}
