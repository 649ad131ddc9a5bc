package io.journeydb.ingest.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.apache.kafka.common.errors.NotEnoughReplicasException;
import org.apache.kafka.common.errors.NotLeaderOrFollowerException;
import org.apache.kafka.common.errors.OutOfOrderSequenceException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FinalFailureTest {

    static Stream<Exception> whatMayHeal() {
        return Stream.of(
                new TimeoutException("no metadata"),
                new NotLeaderOrFollowerException("an election"),
                new NotEnoughReplicasException("a broker is down"),
                new OutOfOrderSequenceException("the producer begins a new epoch by itself"));
    }

    static Stream<Exception> whatOnlyRepeats() {
        return Stream.of(
                new RecordTooLargeException("the topic takes less than the limits say"),
                new TopicAuthorizationException("journeydb.images"),
                new SaslAuthenticationException("a wrong password"),
                new IllegalStateException("the producer is closed"));
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
}
