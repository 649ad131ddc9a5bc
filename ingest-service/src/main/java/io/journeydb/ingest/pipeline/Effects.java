package io.journeydb.ingest.pipeline;

import io.journeydb.ingest.envelope.SampleRecord;
import io.journeydb.ingest.intake.IntakeOutcome;
import io.journeydb.ingest.publish.EventRecords;
import io.journeydb.ingest.publish.OutgoingRecord;
import io.journeydb.ingest.publish.RejectionRecords;
import java.util.Optional;

/**
 * What an outcome has to leave on a topic.
 *
 * @param events of samples that are stored
 * @param rejections of samples that are refused
 */
public record Effects(EventRecords events, RejectionRecords rejections) {

    /** The record to be written; empty when there is nothing to say. May wait for the store. */
    Optional<OutgoingRecord> of(SampleRecord record, IntakeOutcome outcome) {
        return switch (outcome) {
            case IntakeOutcome.Stored(var event) -> Optional.of(events.of(event));
            case IntakeOutcome.Duplicate(var event) -> Optional.of(events.of(event));
            case IntakeOutcome.DuplicateOtherAttributes first -> Optional.empty();
            case IntakeOutcome.Rejected(var code, var reason) -> Optional.of(rejections.of(record, code, reason));
        };
    }
}
