package io.journeydb.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeydb.diagnosis.NamedTopics.Answer;
import java.util.List;
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
}
