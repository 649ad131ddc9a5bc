package io.journeydb.index.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.journeydb.events.FeaturesExtracted;
import io.journeydb.events.ImageStored;
import io.journeydb.events.SampleAnnotated;
import io.journeydb.events.identity.SampleId;
import io.journeydb.events.json.EventCodec;
import io.journeydb.events.json.EventFormatException;
import io.journeydb.events.kafka.CloudEvent;
import io.journeydb.events.kafka.EventType;
import io.journeydb.events.kafka.Topic;
import io.journeydb.index.search.Change;
import io.journeydb.index.search.SampleDocument;
import io.journeydb.index.search.SampleFeatures;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** Reads what a record means for the index. */
final class EventReader {

    private static final Reading OF_ANOTHER_KEY = new Reading.Unreadable("the key is not the event's sample id");

    private static final EventType IMAGE = new EventType(ImageStored.TYPE);
    private static final EventType ANNOTATION = new EventType(SampleAnnotated.TYPE);
    private static final EventType FEATURES = new EventType(FeaturesExtracted.TYPE);

    private final EventCodec codec = new EventCodec();

    /** What a record is. */
    sealed interface Reading {

        /** It changes a sample. */
        record Readable(Change change) implements Reading {}

        /** It is no event of its topic. */
        record Unreadable(String reason) implements Reading {}
    }

    Reading read(ConsumerRecord<byte[], byte[]> record) {
        String key = record.key() == null ? null : new String(record.key(), UTF_8);
        if (!SampleId.isValid(key)) {
            return new Reading.Unreadable("the key is not a sample id");
        }
        SampleId sampleId = new SampleId(key);
        EventType type = type(record.topic());
        if (record.value() != null && type.isDeniedBy(record.headers().lastHeader(CloudEvent.TYPE), Header::value)) {
            return new Reading.Unreadable(type.reason());
        }
        boolean features = record.topic().equals(Topic.FEATURES.topicName());
        try {
            return features ? features(sampleId, record) : sample(sampleId, record);
        } catch (EventFormatException e) {
            return new Reading.Unreadable(e.getMessage());
        } catch (RuntimeException e) {
            // Reading touches nothing but the value: whatever fails here would fail again, and hold up every partition.
            return new Reading.Unreadable("the event has a member that cannot be: " + e.getMessage());
        }
    }

    private static EventType type(String topic) {
        if (topic.equals(Topic.FEATURES.topicName())) {
            return FEATURES;
        }
        return topic.equals(Topic.ANNOTATIONS.topicName()) ? ANNOTATION : IMAGE;
    }

    private Reading sample(SampleId key, ConsumerRecord<byte[], byte[]> record) {
        if (record.value() == null) {
            return new Reading.Readable(new Change.Remove(key));
        }
        SampleDocument document = document(record);
        return document.sampleId().equals(key) ? new Reading.Readable(new Change.Put(document)) : OF_ANOTHER_KEY;
    }

    private Reading features(SampleId key, ConsumerRecord<byte[], byte[]> record) {
        if (record.value() == null) {
            return new Reading.Readable(new Change.RemoveFeatures(key, record.offset()));
        }
        FeaturesExtracted event = codec.decode(record.value(), FeaturesExtracted.class);
        SampleFeatures features = SampleFeatures.of(event, record.offset(), record.value());
        return event.sampleId().equals(key)
                ? new Reading.Readable(new Change.PutFeatures(key, features))
                : OF_ANOTHER_KEY;
    }

    private SampleDocument document(ConsumerRecord<byte[], byte[]> record) {
        return record.topic().equals(Topic.ANNOTATIONS.topicName())
                ? SampleDocument.of(codec.decode(record.value(), SampleAnnotated.class), record.value())
                : SampleDocument.of(codec.decode(record.value(), ImageStored.class), record.value());
    }
}
