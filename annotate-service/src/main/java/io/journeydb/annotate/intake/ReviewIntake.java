package io.journeydb.annotate.intake;

import io.journeydb.annotate.patience.Patience;
import io.journeydb.annotate.patience.StoppedException;
import io.journeydb.annotate.store.IncomingReview;
import io.journeydb.annotate.store.RefusedDataException;
import io.journeydb.annotate.store.ReviewLog;
import io.journeydb.annotate.telemetry.Telemetry;
import io.journeydb.events.json.EventCodec;
import io.journeydb.events.rejection.Rejection;
import io.journeydb.events.rejection.RejectionCode;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/**
 * Takes batches of the reviews topic in. A review of a sample that is not here yet is kept and counts when the sample comes.
 * Thread safe.
 */
public final class ReviewIntake {

    private static final Logger LOG = Logger.getLogger(ReviewIntake.class);
    private static final String STAGE = "annotate";

    private final ReviewReader reader;
    private final ReviewLog log;
    private final Rejections rejections;
    private final Patience patience;
    private final Telemetry telemetry;
    private final Runnable reviewsAreDue;

    /** @param reviewsAreDue told after every commit that brought a new review; must not block */
    public ReviewIntake(
            EventCodec codec,
            ReviewLog log,
            Rejections rejections,
            Patience patience,
            Telemetry telemetry,
            Runnable reviewsAreDue) {
        this.reader = new ReviewReader(codec);
        this.log = log;
        this.rejections = rejections;
        this.patience = patience;
        this.telemetry = telemetry;
        this.reviewsAreDue = reviewsAreDue;
    }

    private record Arrival(ConsumerRecord<byte[], byte[]> record, IncomingReview review) {}

    /**
     * Stores what the records say; refuses those that say nothing. Returns when all of it is durable.
     *
     * @throws StoppedException if the service stops before; the records must come again
     */
    public void take(Iterable<ConsumerRecord<byte[], byte[]>> records) {
        List<Arrival> arrivals = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            switch (reader.read(record)) {
                case ReviewReader.Reading.Readable(IncomingReview review) -> arrivals.add(new Arrival(record, review));
                case ReviewReader.Reading.Unreadable(RejectionCode code, String reason) -> reject(record, code, reason);
            }
        }
        save(arrivals);
    }

    private void save(List<Arrival> arrivals) {
        if (arrivals.isEmpty()) {
            return;
        }
        try {
            store(arrivals);
        } catch (StoppedException e) {
            throw e;
        } catch (RuntimeException e) {
            // Refused data or a defect of this program: neither must hold up the partition. Reviews come from people,
            // so
            // their batches are small enough to be tried one by one.
            keepIfStopping(e);
            arrivals.forEach(this::saveAlone);
        }
    }

    private void saveAlone(Arrival arrival) {
        ConsumerRecord<byte[], byte[]> record = arrival.record();
        try {
            store(List.of(arrival));
        } catch (StoppedException e) {
            throw e;
        } catch (RefusedDataException e) {
            reject(record, RejectionCode.E_SCHEMA, e.getMessage());
        } catch (RuntimeException e) {
            // Whatever is wrong with this program, one record must not stop its partition; the original is kept.
            keepIfStopping(e);
            LOG.errorf(
                    e,
                    "Review could not be stored: topic=%s partition=%d offset=%d",
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

    private void store(List<Arrival> arrivals) {
        List<IncomingReview> reviews = arrivals.stream().map(Arrival::review).toList();
        int stored = patience.insist(() -> log.save(reviews));
        telemetry.reviewed(stored);
        if (stored > 0) {
            reviewsAreDue.run();
        }
    }

    private void reject(ConsumerRecord<byte[], byte[]> record, RejectionCode code, String reason) {
        LOG.warnf(
                "Review refused: topic=%s partition=%d offset=%d code=%s",
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
