package io.journeydb.index.feature;

import java.util.Objects;

/**
 * How the worker stands.
 *
 * @param phase what it does
 * @param lag records of its partitions that wait for it, as far as known
 */
public record FeatureStatus(Phase phase, long lag) {

    /** What a worker does. */
    public enum Phase {
        /** Waits for the broker, or begins. */
        CONNECTING,
        /** Computes, waits for samples, or rests while text comes. */
        WORKING,
        /** The object store is away: what was taken is held. */
        PAUSED,
        /** Over: closed, or ended by an Error. */
        STOPPED
    }

    public FeatureStatus {
        Objects.requireNonNull(phase, "phase");
    }
}
