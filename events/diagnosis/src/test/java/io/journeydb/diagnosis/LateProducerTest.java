package io.journeydb.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LateProducerTest {

    /** Nobody listens there. */
    private static final Map<String, Object> NOWHERE = Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:1");

    private final List<Producer<byte[], byte[]>> made = new ArrayList<>();
    private final LateProducer late = new LateProducer(this::make);

    @AfterEach
    void close() {
        late.close(Duration.ZERO);
    }

    @Test
    void noneIsMadeBeforeItIsNeededAndThenOne() {
        assertThat(made).isEmpty();

        assertThat(late.get()).isSameAs(late.get());
        assertThat(made).hasSize(1);
    }

    @Test
    void oneThatIsDiscardedIsClosedAndAnotherTakesItsPlace() {
        Producer<byte[], byte[]> first = late.get();

        late.discard(first);
        late.discard(first);

        assertThat(late.get()).isNotSameAs(first).isSameAs(late.get());
        assertThat(made).hasSize(2);
        assertThatIllegalStateException().isThrownBy(() -> first.send(new ProducerRecord<>("topic", new byte[0])));
    }

    @Test
    void noneIsMadeAfterTheEnd() {
        late.close(Duration.ZERO);

        assertThatIllegalStateException().isThrownBy(late::get);
        assertThat(made).isEmpty();
    }

    private Producer<byte[], byte[]> make() {
        Producer<byte[], byte[]> producer =
                new KafkaProducer<>(NOWHERE, new ByteArraySerializer(), new ByteArraySerializer());
        made.add(producer);
        return producer;
    }
}
