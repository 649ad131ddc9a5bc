package io.journeydb.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
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
    void theProducersOwnThreadMayDiscardItWhileAnotherClosesIt() {
        AtomicBoolean finished = new AtomicBoolean();
        LateProducer waiting = new LateProducer(() -> new WaitingForItsThread(finished));
        Producer<byte[], byte[]> producer = waiting.get();
        ((WaitingForItsThread) producer).work = () -> waiting.discard(producer);

        waiting.discard(producer);

        assertThat(finished).isTrue();
    }

    @Test
    void theProducersOwnThreadMayDiscardItAtTheEnd() {
        AtomicBoolean finished = new AtomicBoolean();
        LateProducer waiting = new LateProducer(() -> new WaitingForItsThread(finished));
        Producer<byte[], byte[]> producer = waiting.get();
        ((WaitingForItsThread) producer).work = () -> waiting.discard(producer);

        waiting.close(Duration.ZERO);

        assertThat(finished).isTrue();
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

    /**
     * Kafka's producer joins its thread when it is closed, whatever that thread still does. When it does something, no broker
     * decides on demand, so this one has a thread more, which it joins first.
     */
    private static final class WaitingForItsThread extends KafkaProducer<byte[], byte[]> {

        private final AtomicBoolean finished;
        private Runnable work;

        WaitingForItsThread(AtomicBoolean finished) {
            super(NOWHERE, new ByteArraySerializer(), new ByteArraySerializer());
            this.finished = finished;
        }

        @Override
        public void close(Duration patience) {
            Thread own = Thread.ofPlatform().daemon().start(() -> {
                work.run();
                finished.set(true);
            });
            try {
                own.join(Duration.ofSeconds(10));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            super.close(patience);
        }
    }
}
