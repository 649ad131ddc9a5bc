package io.journeydb.annotate.intake;

import io.journeydb.annotate.store.IncomingImage;
import io.journeydb.events.ImageStored;
import io.journeydb.events.json.EventCodec;
import io.journeydb.events.json.EventFormatException;

/** Reads the values of the images topic, which ingest alone writes. Thread safe. */
final class ImageReader {

    private final EventCodec codec;

    ImageReader(EventCodec codec) {
        this.codec = codec;
    }

    Reading read(byte[] value) {
        if (value == null) {
            return new Reading.Tombstone();
        }
        try {
            ImageStored event = codec.decode(value, ImageStored.class);
            return new Reading.Image(IncomingImage.of(event, codec));
        } catch (EventFormatException e) {
            return new Reading.Unreadable(e.getMessage());
        } catch (RuntimeException e) {
            // Reading touches nothing but the value: whatever fails here would fail again, and hold up the partition.
            return new Reading.Unreadable("the event has a member that cannot be: " + e.getMessage());
        }
    }
}
