package io.journeydb.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.NotEnoughReplicasException;
import org.apache.kafka.common.errors.NotLeaderOrFollowerException;
import org.apache.kafka.common.errors.OutOfOrderSequenceException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FinalFailureTest {

    static Stream<Exception> whatMayHeal() {
        return Stream.of(
                new TimeoutException("no metadata"),
                new NotLeaderOrFollowerException("an election"),
                new NotEnoughReplicasException("a broker is down"),
                new OutOfOrderSequenceException("the producer begins a new epoch by itself"),
                new KafkaException("something", new TimeoutException("no answer")),
                new IllegalStateException("retries exhausted", new TimeoutException("a broker that is away")),
                new KafkaException("nobody says why"));
    }

    static Stream<Exception> whatOnlyRepeats() {
        return Stream.of(
                new RecordTooLargeException("the topic takes less than the limits say"),
                new TopicAuthorizationException("journeydb.images"),
                new SaslAuthenticationException("a wrong password"),
                new IllegalStateException("the producer is closed"),
                new IllegalStateException("retries exhausted", new SaslAuthenticationException("a wrong password")),
                new KafkaException(
                        "in an error state", new SaslAuthenticationException("a wrong password at its start")));
    }

    @ParameterizedTest
    @MethodSource
    void whatMayHeal(Exception failure) {
        assertThat(FinalFailure.is(failure)).isFalse();
    }

    @ParameterizedTest
    @MethodSource
    void whatOnlyRepeats(Exception failure) {
        assertThat(FinalFailure.is(failure)).isTrue();
    }

    @Test
    void aRecordThatIsTooLargeOrATopicThatIsForbiddenLeavesTheProducerAsItIs() {
        assertThat(FinalFailure.endsProducer(new TopicAuthorizationException("journeydb.reviews")))
                .isFalse();
        assertThat(FinalFailure.endsProducer(new RecordTooLargeException("too large")))
                .isFalse();
        assertThat(FinalFailure.endsProducer(new SaslAuthenticationException("a wrong password")))
                .isTrue();
    }
}
