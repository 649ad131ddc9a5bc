package io.journeydb.annotate.intake;

import io.journeydb.events.kafka.CloudEvent;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * What a record says that it is. One that says nothing is judged by its value alone.
 *
 * @param name of the type with its version, as {@code ce_type} has it
 */
record EventType(String name) {

    /** Whether the record says that it is something else, or of another version: its members may mean something else then. */
    boolean isNot(ConsumerRecord<byte[], byte[]> record) {
        Header said = record.headers().lastHeader(CloudEvent.TYPE);
        return said != null && (said.value() == null || !name.equals(new String(said.value(), StandardCharsets.UTF_8)));
    }

    /** Why such a record is refused. */
    String reason() {
        return CloudEvent.TYPE + " is not " + name;
    }
}
