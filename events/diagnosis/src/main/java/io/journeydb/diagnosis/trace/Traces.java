package io.journeydb.diagnosis.trace;

import java.util.Map;
import java.util.Set;

/** Begins the steps of traces. Thread safe. */
public interface Traces extends AutoCloseable {

    /** The headers that carry a trace. */
    Set<String> HEADERS = Set.of("traceparent", "tracestate");

    /** Follows nothing, and costs nothing. */
    Traces OFF = new Traces() {

        @Override
        public boolean isOn() {
            return false;
        }

        @Override
        public Step begin(String name, Map<String, String> context) {
            return Step.NONE;
        }

        @Override
        public void close() {
            // There is nothing to end.
        }
    };

    /** Whether anything is followed; false spares whoever would have to look for headers. */
    boolean isOn();

    /**
     * Begins a step.
     *
     * @param name of the work, one of few
     * @param context headers of the record by name; without {@code traceparent} the step may begin a trace of its own
     */
    Step begin(String name, Map<String, String> context);

    /** Sends what was not sent yet, waiting some seconds at most, and ends. */
    @Override
    void close();
}
