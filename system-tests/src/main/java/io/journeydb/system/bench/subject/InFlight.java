package io.journeydb.system.bench.subject;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** What was begun and not committed yet, by partition, in the order of offsets. For one thread. */
final class InFlight {

    private record Begun(long offset, CompletableFuture<Void> effect) {}

    private final Map<TopicPartition, Deque<Begun>> begun = new HashMap<>();

    void add(String topic, int partition, long offset, CompletableFuture<Void> effect) {
        begun.computeIfAbsent(new TopicPartition(topic, partition), none -> new ArrayDeque<>())
                .add(new Begun(offset, effect));
    }

    /** The offsets below which everything is done, and forgets that; throws what an effect failed with. */
    Map<TopicPartition, OffsetAndMetadata> done() {
        Map<TopicPartition, OffsetAndMetadata> done = new HashMap<>();
        begun.forEach((partition, waiting) -> {
            while (!waiting.isEmpty() && waiting.element().effect().isDone()) {
                Begun first = waiting.remove();
                first.effect().join();
                done.put(partition, new OffsetAndMetadata(first.offset() + 1));
            }
        });
        return done;
    }
}
