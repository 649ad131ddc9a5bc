package io.journeydb.index.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.junit.jupiter.api.Test;

class BrokerFaultTest {

    @Test
    void every_way_in_which_a_broker_is_out_of_reach_names_the_key_to_look_at() {
        assertThat(BrokerFault.culprit(new TimeoutException("no answer"))).startsWith("kafka.bootstrap.servers");
        assertThat(BrokerFault.culprit(new SaslAuthenticationException("wrong")))
                .startsWith("kafka.sasl.jaas.config");
        assertThat(BrokerFault.culprit(new SslAuthenticationException("untrusted")))
                .startsWith("kafka.ssl.truststore.location");
        assertThat(BrokerFault.culprit(new TopicAuthorizationException("journeydb.images")))
                .contains("allowed");
        assertThat(BrokerFault.culprit(new UnknownTopicOrPartitionException("none")))
                .contains("journeydb setup");
    }
}
