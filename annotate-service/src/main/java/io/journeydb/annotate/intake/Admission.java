package io.journeydb.annotate.intake;

import io.journeydb.annotate.patience.Patience;
import io.journeydb.annotate.patience.StoppedException;
import io.journeydb.annotate.store.RefusedDataException;
import io.journeydb.annotate.telemetry.Telemetry;
import io.journeydb.events.rejection.Rejection;
import io.journeydb.events.rejection.RejectionCode;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/**
 * Brings a topic's records into the store, or to the rejections: one at fault stops neither the others of its batch nor its
 * partition. Thread safe.
 *
 * @param <T> what is read from a record
 */
final class Admission<T> {

    private static final Logger LOG = Logger.getLogger(Admission.class);
    private static final String STAGE = "annotate";

    private final Storage<T> storage;
    private final RejectionCode refused;
    private final Rejections rejections;
    private final Patience patience;
    private final Telemetry telemetry;

    /** Where the records' contents go. */
    interface Storage<T> {

        /** Stores all of them or none, however long the database is down. */
        void store(List<T> contents);

        /** What is left to be done for one that could not be stored; throws if that is nothing. */
        default void rescue(T content, RuntimeException failure) {
            throw failure;
        }
    }

    /** A record and what was read from it. */
    record Arrival<T>(ConsumerRecord<byte[], byte[]> record, T content) {}

    /** @param refused the code of records whose content the store refuses */
    Admission(
            Storage<T> storage, RejectionCode refused, Rejections rejections, Patience patience, Telemetry telemetry) {
        this.storage = storage;
        this.refused = refused;
        this.rejections = rejections;
        this.patience = patience;
        this.telemetry = telemetry;
    }

    /** Halves a batch that fails for another reason than an outage, until the record at fault stands alone. */
    void admit(List<Arrival<T>> arrivals) {
        if (arrivals.isEmpty()) {
            return;
        }
        try {
            storage.store(arrivals.stream().map(Arrival::content).toList());
        } catch (StoppedException e) {
            throw e;
        } catch (RuntimeException e) {
            // Refused data or a defect of this program: neither must hold up the partition.
            keepIfStopping(e);
            if (arrivals.size() == 1) {
                rescue(arrivals.getFirst(), e);
                return;
            }
            int middle = arrivals.size() / 2;
            admit(arrivals.subList(0, middle));
            admit(arrivals.subList(middle, arrivals.size()));
        }
    }

    private void rescue(Arrival<T> arrival, RuntimeException failure) {
        ConsumerRecord<byte[], byte[]> record = arrival.record();
        try {
            storage.rescue(arrival.content(), failure);
        } catch (StoppedException e) {
            throw e;
        } catch (RefusedDataException e) {
            reject(record, refused, e.getMessage());
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

    /** Copies the record to the rejections, however long Kafka is down. */
    void reject(ConsumerRecord<byte[], byte[]> record, RejectionCode code, String reason) {
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
