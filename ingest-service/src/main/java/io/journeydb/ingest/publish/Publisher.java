package io.journeydb.ingest.publish;

import java.util.concurrent.CompletionStage;

/** Writes records to topics. Thread safe. Records of one key stay in the order of the calls. */
public interface Publisher {

    /**
     * Writes one record.
     *
     * @return completes when all in-sync replicas have the record; exceptionally when it is unknown whether they do, and
     *     the same record may be published again. May hold the caller while the broker is slow to take more.
     */
    CompletionStage<Void> publish(OutgoingRecord record);
}
