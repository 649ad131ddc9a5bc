package io.journeydb.index.feature;

import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * What became of a batch.
 *
 * @param events to be sent, in the order of their samples
 * @param undecodable how many of them have no image
 * @param unreadable records that are no events of their topic
 */
record Extraction(List<ProducerRecord<byte[], byte[]>> events, int undecodable, int unreadable) {

    Extraction {
        events = List.copyOf(events);
    }
}
