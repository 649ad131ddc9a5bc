package io.journeydb.index;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.journeydb.diagnosis.NamedTopics;
import io.journeydb.events.kafka.CloudEvent;
import io.journeydb.events.kafka.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** What a test does to a real broker's topics. */
public final class KafkaTopics implements AutoCloseable {

    private final Map<String, Object> config;
    private final KafkaProducer<byte[], byte[]> producer;

    public KafkaTopics(String bootstrapServers) {
        config = Map.of("bootstrap.servers", bootstrapServers);
        producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** Sends and waits; null is a tombstone. */
    public void send(Topic topic, String key, byte[] value) {
        send(new ProducerRecord<>(topic.topicName(), key.getBytes(UTF_8), value));
    }

    /** Sends and waits: an event that says its type. */
    public void send(Topic topic, String key, byte[] value, String type) {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(topic.topicName(), key.getBytes(UTF_8), value);
        record.headers().add(CloudEvent.TYPE, type.getBytes(UTF_8));
        send(record);
    }

    private void send(ProducerRecord<byte[], byte[]> record) {
        try {
            producer.send(record).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError("not sent", e);
        }
    }

    /** Deletes a topic and creates one of the same name. */
    public void recreate(Topic topic) {
        delete(topic);
        create(topic);
    }

    /** Deletes a topic, and waits until the broker knows it no more; others need it, so create it again. */
    public void delete(Topic topic) {
        try (Admin admin = Admin.create(config)) {
            admin.deleteTopics(List.of(topic.topicName())).all().get();
            while (!(NamedTopics.describe(admin, List.of(topic.topicName())) instanceof NamedTopics.Answer.Missing)) {
                Thread.onSpinWait();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError("not deleted", e);
        }
    }

    /** Creates one that was deleted. */
    public void create(Topic topic) {
        try (Admin admin = Admin.create(config)) {
            while (!created(admin, topic)) {
                Thread.onSpinWait();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError("not created", e);
        }
    }

    /** False while the broker still deletes the old one. */
    private static boolean created(Admin admin, Topic topic) throws InterruptedException, ExecutionException {
        try {
            admin.createTopics(List.of(
                            new NewTopic(topic.topicName(), topic.partitions(), (short) 1).configs(topic.config())))
                    .all()
                    .get();
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TopicExistsException) {
                return false;
            }
            throw e;
        }
    }

    /** Everything that stands on a topic now. */
    public List<ConsumerRecord<byte[], byte[]>> read(Topic topic) {
        List<ConsumerRecord<byte[], byte[]>> all = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic.topicName()).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(100)).forEach(all::add);
            }
        }
        return all;
    }

    @Override
    public void close() {
        producer.close();
    }
}
