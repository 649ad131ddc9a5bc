package io.journeydb.diagnosis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Topics as the broker has them, or what it lacks. */
public final class NamedTopics {

    private NamedTopics() {}

    /** What the broker answered. */
    public sealed interface Answer {

        /** All are there. */
        record There(List<TopicDescription> topics) implements Answer {}

        /** Some are not, in the order of their names. */
        record Missing(List<String> topics) implements Answer {

            /**
             * One line for an operator.
             *
             * @param key what a topic's name may be followed by: the key it is configured by
             */
            public String line(UnaryOperator<String> key) {
                return topics.stream()
                        .map(topic -> topic + key.apply(topic))
                        .collect(Collectors.joining(
                                ", ",
                                "the broker of kafka.bootstrap.servers lacks ",
                                "; `journeydb setup` makes the topics that are missing"));
            }
        }

        /** It did not answer. */
        record Failed(Throwable failure) implements Answer {}
    }

    /** Asks for topics by name; waits as long as the client is set to. */
    public static Answer describe(Admin admin, Collection<String> names) throws InterruptedException {
        Map<String, KafkaFuture<TopicDescription>> asked =
                admin.describeTopics(names).topicNameValues();
        List<TopicDescription> there = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (String name : names.stream().sorted().toList()) {
            try {
                there.add(asked.get(name).get());
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                    return new Answer.Failed(naming(name, e.getCause()));
                }
                missing.add(name);
            }
        }
        return missing.isEmpty() ? new Answer.There(there) : new Answer.Missing(missing);
    }

    /** The broker's own words for a topic that may not be looked at don't say which one it is. */
    static Throwable naming(String topic, Throwable failure) {
        return failure instanceof TopicAuthorizationException
                ? new TopicAuthorizationException(Set.of(topic))
                : failure;
    }
}
