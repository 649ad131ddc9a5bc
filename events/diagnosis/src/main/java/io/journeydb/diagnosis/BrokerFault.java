package io.journeydb.diagnosis;

import java.util.Optional;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** What an operator looks at when the broker can't be used. */
public final class BrokerFault {

    private static final String UNRESOLVED = "bootstrap";

    private BrokerFault() {}

    /** One line: what is wrong, and the keys that decide whether it works. */
    public static String line(Throwable failure) {
        return meaning(failure) + "; look at " + culprit(failure);
    }

    /** Whether the failure is one of the broker's, or of reaching it. */
    public static boolean is(Throwable failure) {
        return Causes.first(failure, KafkaException.class).isPresent();
    }

    /** The keys that decide whether it works. */
    public static String culprit(Throwable failure) {
        return switch (known(failure)) {
            case SslAuthenticationException untrusted ->
                "kafka.ssl.truststore.location and kafka.ssl.keystore.location";
            case AuthenticationException unknown -> "kafka.sasl.jaas.config and kafka.sasl.mechanism";
            case AuthorizationException forbidden -> "what the user of kafka.sasl.jaas.config is allowed to do";
            case UnknownTopicOrPartitionException missing ->
                "the topics of kafka.bootstrap.servers; `journeydb setup` makes them";
            case ConfigException setting when !isUnresolved(setting) -> "the keys that begin with kafka.";
            case ConfigException unresolved -> "kafka.bootstrap.servers";
            default -> "kafka.bootstrap.servers and kafka.security.protocol";
        };
    }

    private static String meaning(Throwable failure) {
        Throwable known = known(failure);
        return switch (known) {
            case ConfigException unresolved when isUnresolved(unresolved) -> "no host of the broker has an address";
            case ConfigException setting -> "Kafka's client can't be set up (" + setting.getMessage() + ")";
            default -> "the broker can't be used (" + known.getMessage() + ")";
        };
    }

    /** The innermost of Kafka's own: those around it say only what could not be done. */
    private static Throwable known(Throwable failure) {
        return Causes.of(failure).reversed().stream()
                .filter(KafkaException.class::isInstance)
                .findFirst()
                .orElse(failure);
    }

    private static boolean isUnresolved(ConfigException setting) {
        return Optional.ofNullable(setting.getMessage())
                .filter(message -> message.contains(UNRESOLVED))
                .isPresent();
    }
}
