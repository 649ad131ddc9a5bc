package io.journeydb.annotate.intake;

import io.journeydb.annotate.intake.Admission.Arrival;
import io.journeydb.annotate.patience.Patience;
import io.journeydb.annotate.store.IncomingImage;
import io.journeydb.annotate.store.PromptAnnotations;
import io.journeydb.annotate.store.SampleStore;
import io.journeydb.annotate.store.Saved;
import io.journeydb.annotate.telemetry.Telemetry;
import io.journeydb.events.json.EventCodec;
import io.journeydb.events.rejection.RejectionCode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/** Takes batches of the images topic in. Thread safe. */
public final class ImageIntake {

    private static final Logger LOG = Logger.getLogger(ImageIntake.class);

    private final ImageReader reader;
    private final SampleStore store;
    private final PromptAnnotations annotations;
    private final Admission<IncomingImage> admission;
    private final Patience patience;
    private final Telemetry telemetry;
    private final Consequences consequences;

    /** What others do when rows have changed; called after the commit, must not block. */
    public interface Consequences {

        /** Samples are due on the annotations topic. */
        void samplesAreDue();

        /** Prompts wait for a worker. */
        void promptsAreWaiting();
    }

    /**
     * An intake.
     *
     * @param annotations annotates within the transaction that stores the samples, where that is fast
     * @param patience waits for what is down, until the service stops
     */
    public ImageIntake(
            EventCodec codec,
            SampleStore store,
            PromptAnnotations annotations,
            Rejections rejections,
            Patience patience,
            Telemetry telemetry,
            Consequences consequences) {
        this.reader = new ImageReader(codec);
        this.store = store;
        this.annotations = annotations;
        this.admission = new Admission<>(new Samples(), RejectionCode.E_EVENT, rejections, patience, telemetry);
        this.patience = patience;
        this.telemetry = telemetry;
        this.consequences = consequences;
    }

    /**
     * Stores what the records say; refuses those that say nothing. Returns when all of it is durable, so that the records
     * may be acknowledged, however long the database or Kafka is down.
     *
     * @throws io.journeydb.annotate.patience.StoppedException if the service stops before; the records must come again
     */
    public void take(Iterable<ConsumerRecord<byte[], byte[]>> records) {
        List<Arrival<IncomingImage>> arrivals = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            telemetry.received(record.timestamp());
            switch (reader.read(record)) {
                case Reading.Image(IncomingImage image) -> arrivals.add(new Arrival<>(record, image));
                case Reading.Unreadable(String reason) -> admission.reject(record, RejectionCode.E_EVENT, reason);
                case Reading.Tombstone() ->
                    LOG.debugf(
                            "Tombstone passed over: topic=%s partition=%d offset=%d",
                            record.topic(), record.partition(), record.offset());
            }
        }
        admission.admit(arrivals);
    }

    private final class Samples implements Admission.Storage<IncomingImage> {

        @Override
        public void store(List<IncomingImage> images) {
            save(images, annotations);
        }

        /** Our annotation may be at fault rather than the record: without it, the prompt waits for the workers. */
        @Override
        public void rescue(IncomingImage image, RuntimeException failure) {
            save(List.of(image), PromptAnnotations.LEFT_TO_WORKERS);
            LOG.errorf(
                    failure,
                    "Annotation cannot be stored, the prompt is left to the workers: sampleId=%s promptId=%s",
                    image.event().sampleId(),
                    image.event().promptId());
        }
    }

    private void save(List<IncomingImage> images, PromptAnnotations given) {
        long begin = System.nanoTime();
        Saved saved = patience.insist(() -> store.save(images, given));
        tell(saved, Duration.ofNanos(System.nanoTime() - begin));
    }

    private void tell(Saved saved, Duration took) {
        telemetry.stored(saved.stored(), saved.duplicates(), took);
        telemetry.annotated(saved.annotated());
        if (saved.due() > 0) {
            consequences.samplesAreDue();
        }
        if (saved.waiting() > 0) {
            consequences.promptsAreWaiting();
        }
    }
}
