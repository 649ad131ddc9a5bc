package io.journeydb.ingest.pipeline;

import io.journeydb.ingest.intake.IntakeOutcome;
import java.time.Duration;

/** Hears what the pipeline does, for metrics. Implementations are thread safe, quick, and throw nothing. */
public interface IntakeListener {

    /** What a record may have to wait for. */
    enum Dependency {
        OBJECT_STORE,
        BROKER
    }

    /** A record came. */
    void received();

    /** A record is tried again, because a dependency failed. */
    void retried(Dependency dependency);

    /**
     * A record's effects are complete.
     *
     * @param outcome of the sample
     * @param elapsed since the record came
     */
    void completed(IntakeOutcome outcome, Duration elapsed);
}
