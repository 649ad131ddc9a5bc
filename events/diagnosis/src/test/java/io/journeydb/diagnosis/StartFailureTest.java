package io.journeydb.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.junit.jupiter.api.Test;

class StartFailureTest {

    @Test
    void the_innermost_sentence_with_a_key_is_the_line() {
        Throwable failure = new IllegalStateException(
                "Error injecting io.quarkus.runtime.Something",
                new RuntimeException("outer", new IllegalArgumentException("journeydb.s3.access-key is missing")));

        assertThat(StartFailure.line(failure)).contains("journeydb.s3.access-key is missing");
    }

    @Test
    void a_broker_without_address_is_named_by_its_key() {
        Throwable failure = new RuntimeException(
                "Failed to start application",
                new KafkaException(
                        "Failed to construct kafka consumer",
                        new ConfigException("No resolvable bootstrap urls given in bootstrap.servers")));

        assertThat(StartFailure.line(failure).orElseThrow()).endsWith("look at kafka.bootstrap.servers");
    }

    @Test
    void a_defect_keeps_its_stack_trace() {
        LogRecord record = record(new NullPointerException("io.quarkus.arc.Something was null"));

        StartFailure.shorten(record);

        assertThat(record.getMessage()).isEqualTo("Failed to start application");
        assertThat(record.getThrown()).isInstanceOf(NullPointerException.class);
    }

    @Test
    void the_line_takes_the_place_of_the_stack_trace() {
        LogRecord record = record(new IllegalArgumentException("journeydb.s3.bucket is no name of a bucket"));

        assertThat(StartFailure.shorten(record)).isTrue();

        assertThat(record.getMessage())
                .isEqualTo("The service can't start: journeydb.s3.bucket is no name of a bucket");
        assertThat(record.getThrown()).isNull();
    }

    @Test
    void a_channel_that_cannot_be_made_is_told_by_the_failed_start_alone() {
        LogRecord channel = record(new ConfigException("No resolvable bootstrap urls given in bootstrap.servers"));
        channel.setLoggerName("io.smallrye.reactive.messaging.provider");

        assertThat(StartFailure.shorten(channel)).isFalse();
    }

    private static LogRecord record(Throwable thrown) {
        LogRecord record = new LogRecord(Level.SEVERE, "Failed to start application");
        record.setLoggerName("io.quarkus.runtime.Application");
        record.setThrown(thrown);
        return record;
    }
}
