package io.journeydb.annotate.intake;

import io.journeydb.annotate.patience.Patience;
import io.journeydb.annotate.patience.StoppedException;
import io.journeydb.annotate.store.IncomingImage;
import io.journeydb.annotate.store.PromptAnnotations;
import io.journeydb.annotate.store.RefusedDataException;
import io.journeydb.annotate.store.SampleStore;
import io.journeydb.annotate.store.Saved;
import io.journeydb.annotate.telemetry.Telemetry;
import io.journeydb.events.json.EventCodec;
import io.journeydb.events.rejection.Rejection;
import io.journeydb.events.rejection.RejectionCode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/** Takes batches of the images topic in. Thread safe. */
public final class ImageIntake {

    private static final Logger LOG = Logger.getLogger(ImageIntake.class);
    private static final String STAGE = "annotate";

    private final ImageReader reader;
    private final SampleStore store;
    private final PromptAnnotations annotations;
    private final Rejections rejections;
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
        this.rejections = rejections;
        this.patience = patience;
        this.telemetry = telemetry;
        this.consequences = consequences;
    }

    private record Arrival(ConsumerRecord<byte[], byte[]> record, IncomingImage image) {}

    /**
     * Stores what the records say; refuses those that say nothing. Returns when all of it is durable, so that the records
     * may be acknowledged, however long the database or Kafka is down.
     *
     * @throws io.journeydb.annotate.patience.StoppedException if the service stops before; the records must come again
     */
    public void take(Iterable<ConsumerRecord<byte[], byte[]>> records) {
        List<Arrival> arrivals = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            switch (reader.read(record.value())) {
                case Reading.Image(IncomingImage image) -> arrivals.add(new Arrival(record, image));
                case Reading.Unreadable(String reason) -> reject(record, RejectionCode.E_EVENT, reason);
                case Reading.Tombstone() ->
                    LOG.debugf(
                            "Tombstone passed over: topic=%s partition=%d offset=%d",
                            record.topic(), record.partition(), record.offset());
            }
        }
        save(arrivals);
    }

    /** Halves a batch that fails for another reason than an outage, until the record at fault stands alone. */
    private void save(List<Arrival> arrivals) {
        if (arrivals.isEmpty()) {
            return;
        }
        try {
            store(arrivals, annotations);
        } catch (StoppedException e) {
            throw e;
        } catch (RuntimeException e) {
            // Refused data or a defect of this program: neither must hold up the partition.
            keepIfStopping(e);
            if (arrivals.size() == 1) {
                saveUnannotated(arrivals.getFirst(), e);
                return;
            }
            int middle = arrivals.size() / 2;
            save(arrivals.subList(0, middle));
            save(arrivals.subList(middle, arrivals.size()));
        }
    }

    /** Our annotation may be at fault rather than the record: without it, the prompt waits for the workers. */
    private void saveUnannotated(Arrival arrival, RuntimeException first) {
        ConsumerRecord<byte[], byte[]> record = arrival.record();
        try {
            store(List.of(arrival), PromptAnnotations.LEFT_TO_WORKERS);
            LOG.errorf(
                    first,
                    "Annotation cannot be stored, the prompt is left to the workers: sampleId=%s promptId=%s",
                    arrival.image().event().sampleId(),
                    arrival.image().event().promptId());
        } catch (StoppedException e) {
            throw e;
        } catch (RefusedDataException e) {
            reject(record, RejectionCode.E_EVENT, e.getMessage());
        } catch (RuntimeException e) {
            // Whatever is wrong with this program, one record must not stop its partition; the original is kept.
            keepIfStopping(e);
            LOG.errorf(
                    e,
                    "Record could not be stored: topic=%s partition=%d offset=%d",
                    record.topic(),
                    record.partition(),
                    record.offset());
            String defect = e.getClass().getSimpleName();
            reject(record, RejectionCode.E_INTERNAL, "the service failed on this record (" + defect + ")");
        }
    }

    /** What fails while the service is taken apart is no verdict on a record: it comes again. */
    private void keepIfStopping(RuntimeException e) {
        if (patience.isOver()) {
            throw e;
        }
    }

    private void store(List<Arrival> arrivals, PromptAnnotations given) {
        List<IncomingImage> images = arrivals.stream().map(Arrival::image).toList();
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

    private void reject(ConsumerRecord<byte[], byte[]> record, RejectionCode code, String reason) {
        LOG.warnf(
                "Record refused: topic=%s partition=%d offset=%d code=%s",
                record.topic(), record.partition(), record.offset(), code);
        Rejection rejection =
                new Rejection(code, reason, STAGE, record.topic(), record.partition(), record.offset(), null);
        patience.insist(() -> {
            rejections.reject(record, rejection);
            return code;
        });
        telemetry.rejected(code);
    }
}
