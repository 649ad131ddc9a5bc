package io.journeydb.index.feed;

import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** What an operator looks at when the broker can't be used. */
final class BrokerFault {

    private BrokerFault() {}

    /** The keys that decide whether it works. */
    static String culprit(Throwable failure) {
        return switch (failure) {
            case SslAuthenticationException untrusted ->
                "kafka.ssl.truststore.location and kafka.ssl.keystore.location";
            case AuthenticationException unknown -> "kafka.sasl.jaas.config and kafka.sasl.mechanism";
            case AuthorizationException forbidden -> "what the user of kafka.sasl.jaas.config is allowed to do";
            case UnknownTopicOrPartitionException missing ->
                "the topics of kafka.bootstrap.servers; `journeydb setup` makes them";
            default -> "kafka.bootstrap.servers and kafka.security.protocol";
        };
    }
}
