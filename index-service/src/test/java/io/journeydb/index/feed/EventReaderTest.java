package io.journeydb.index.feed;

import static io.journeydb.index.TestEvents.at;
import static io.journeydb.index.TestEvents.image;
import static io.journeydb.index.TestEvents.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.journeydb.events.identity.SampleId;
import io.journeydb.events.kafka.Topic;
import io.journeydb.index.TestFeatures;
import io.journeydb.index.feed.EventReader.Reading;
import io.journeydb.index.search.Change;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventReaderTest {

    private final EventReader reader = new EventReader();

    @Test
    void anEventOfItsKeyIsAChange() {
        Reading reading = read(json(image("a", "a rabbit")));

        assertThat(reading).isInstanceOfSatisfying(Reading.Readable.class, readable -> assertThat(
                        readable.change().sampleId())
                .isEqualTo(new SampleId("a")));
    }

    @Test
    void noValueIsARemoval() {
        assertThat(read(null)).isEqualTo(new Reading.Readable(new Change.Remove(new SampleId("a"))));
    }

    @Test
    void aTimeBeyondWhatTheIndexCanStoreIsUnreadable() {
        assertThat(read(at(Instant.MAX, image("a", "a rabbit")))).isInstanceOf(Reading.Unreadable.class);
        assertThat(read(at(Instant.MIN, image("a", "a rabbit")))).isInstanceOf(Reading.Unreadable.class);
    }

    @Test
    void featuresCarryTheirOffsetAndSoDoesTheirTombstone() {
        byte[] features = json(TestFeatures.atAngle("a", 10));

        assertThat(read(Topic.FEATURES, features))
                .isInstanceOfSatisfying(Reading.Readable.class, readable -> assertThat(readable.change())
                        .isInstanceOfSatisfying(
                                Change.PutFeatures.class,
                                put -> assertThat(put.features().offset()).isEqualTo(7)));
        assertThat(read(Topic.FEATURES, null))
                .isEqualTo(new Reading.Readable(new Change.RemoveFeatures(new SampleId("a"), 7)));
        assertThat(read(Topic.FEATURES, json(TestFeatures.atAngle("b", 10)))).isInstanceOf(Reading.Unreadable.class);
    }

    @ParameterizedTest
    @CsvSource({
        "IMAGES, io.journeydb.ImageStored.v1, true",
        "IMAGES, io.journeydb.ImageStored.v2, false",
        "IMAGES, io.journeydb.SampleAnnotated.v1, false",
        "FEATURES, io.journeydb.FeaturesExtracted.v1, true",
        "FEATURES, io.journeydb.FeaturesExtracted.v2, false",
        "FEATURES, , false"
    })
    void anEventThatSaysAnotherTypeIsUnreadable(Topic topic, String type, boolean readable) {
        byte[] value = json(topic == Topic.IMAGES ? image("a", "a rabbit") : TestFeatures.atAngle("a", 10));
        ConsumerRecord<byte[], byte[]> record =
                new ConsumerRecord<>(topic.topicName(), 0, 7, "a".getBytes(UTF_8), value);
        record.headers().add("ce_type", type == null ? null : type.getBytes(UTF_8));

        assertThat(reader.read(record) instanceof Reading.Readable).isEqualTo(readable);
    }

    @Test
    void theReasonNamesTheTypeThatWasExpected() {
        ConsumerRecord<byte[], byte[]> next =
                new ConsumerRecord<>(Topic.IMAGES.topicName(), 0, 7, "a".getBytes(UTF_8), "{}".getBytes(UTF_8));
        next.headers().add("ce_type", "io.journeydb.ImageStored.v2".getBytes(UTF_8));

        assertThat(reader.read(next)).isEqualTo(new Reading.Unreadable("ce_type is not io.journeydb.ImageStored.v1"));
    }

    private Reading read(Topic topic, byte[] value) {
        return reader.read(new ConsumerRecord<>(topic.topicName(), 0, 7, "a".getBytes(UTF_8), value));
    }

    private Reading read(byte[] value) {
        return reader.read(new ConsumerRecord<>(Topic.IMAGES.topicName(), 0, 0, "a".getBytes(UTF_8), value));
    }
}
