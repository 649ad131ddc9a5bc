package io.journeydb.local.containers;

import org.apache.kafka.common.Uuid;

/** Random names as Kafka writes them; what follows them in a name is nothing. */
final class KafkaIds {

    /** 16 bytes in base 64. */
    static final int LENGTH = 22;

    private KafkaIds() {}

    static String next() {
        return Uuid.randomUuid().toString();
    }
}
