package io.journeydb.annotate.intake;

import io.journeydb.annotate.intake.Admission.Arrival;
import io.journeydb.annotate.patience.Patience;
import io.journeydb.annotate.store.IncomingReview;
import io.journeydb.annotate.store.ReviewLog;
import io.journeydb.annotate.telemetry.Telemetry;
import io.journeydb.events.json.EventCodec;
import io.journeydb.events.rejection.RejectionCode;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Takes batches of the reviews topic in. A review of a sample that is not here yet is kept and counts when the sample comes.
 * Thread safe.
 */
public final class ReviewIntake {

    private final ReviewReader reader;
    private final ReviewLog log;
    private final Admission<IncomingReview> admission;
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
        this.admission = new Admission<>(this::store, RejectionCode.E_SCHEMA, rejections, patience, telemetry);
        this.patience = patience;
        this.telemetry = telemetry;
        this.reviewsAreDue = reviewsAreDue;
    }

    /**
     * Stores what the records say; refuses those that say nothing. Returns when all of it is durable.
     *
     * @throws io.journeydb.annotate.patience.StoppedException if the service stops before; the records must come again
     */
    public void take(Iterable<ConsumerRecord<byte[], byte[]>> records) {
        List<Arrival<IncomingReview>> arrivals = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            switch (reader.read(record)) {
                case ReviewReader.Reading.Readable(IncomingReview review) ->
                    arrivals.add(new Arrival<>(record, review));
                case ReviewReader.Reading.Unreadable(RejectionCode code, String reason) ->
                    admission.reject(record, code, reason);
            }
        }
        admission.admit(arrivals);
    }

    private void store(List<IncomingReview> reviews) {
        int stored = patience.insist(() -> log.save(reviews));
        telemetry.reviewed(stored);
        if (stored > 0) {
            reviewsAreDue.run();
        }
    }
}
