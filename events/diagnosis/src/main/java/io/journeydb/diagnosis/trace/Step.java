package io.journeydb.diagnosis.trace;

import java.util.Map;

/** One service's work on one record, as part of a trace. Thread safe; ended once. */
public interface Step {

    /** A step of no trace. */
    Step NONE = new Step() {

        @Override
        public boolean isFollowed() {
            return false;
        }

        @Override
        public Map<String, String> context() {
            return Map.of();
        }

        @Override
        public void about(String key, String value) {
            // Nobody is told.
        }

        @Override
        public void end() {
            // Nobody is told.
        }

        @Override
        public void fail(String reason) {
            // Nobody is told.
        }
    };

    /** Whether anybody is told of this step; false also where only its context is passed on. */
    boolean isFollowed();

    /** Headers for what comes of the record, so that the next step follows this one; empty if nobody would be told. */
    Map<String, String> context();

    /** Adds what is known: an id or a code, never a payload. */
    void about(String key, String value);

    /** The work is done. */
    void end();

    /** The work is done, and the record was refused. */
    void fail(String reason);
}
