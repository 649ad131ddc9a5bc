package io.journeydb.annotate.intake;

import io.journeydb.annotate.store.IncomingImage;
import io.journeydb.events.ImageStored;
import io.journeydb.events.json.EventCodec;
import io.journeydb.events.json.EventFormatException;
import io.journeydb.events.kafka.CloudEvent;
import io.journeydb.events.kafka.EventType;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** Reads the records of the images topic, which ingest alone writes. Thread safe. */
final class ImageReader {

    private static final EventType TYPE = new EventType(ImageStored.TYPE);

    private final EventCodec codec;

    ImageReader(EventCodec codec) {
        this.codec = codec;
    }

    Reading read(ConsumerRecord<byte[], byte[]> record) {
        if (record.value() == null) {
            return new Reading.Tombstone();
        }
        if (TYPE.isDeniedBy(record.headers().lastHeader(CloudEvent.TYPE), Header::value)) {
            return new Reading.Unreadable(TYPE.reason());
        }
        try {
            ImageStored event = codec.decode(record.value(), ImageStored.class);
            return new Reading.Image(IncomingImage.of(event, codec));
        } catch (EventFormatException e) {
            return new Reading.Unreadable(e.getMessage());
        } catch (RuntimeException e) {
            // Reading touches nothing but the value: whatever fails here would fail again, and hold up the partition.
            return new Reading.Unreadable("the event has a member that cannot be: " + e.getMessage());
        }
    }
}
