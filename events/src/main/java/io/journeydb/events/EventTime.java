package io.journeydb.events;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** A time as events carry it: to the millisecond, in the years that ISO 8601 and every store and language can hold. */
final class EventTime {

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant AFTER_LAST =
            Instant.parse("9999-12-31T23:59:59.999Z").plusMillis(1);

    private EventTime() {}

    /**
     * The time as it is stored and sent.
     *
     * @throws NullPointerException if there is none
     * @throws IllegalArgumentException outside the years 1 to 9999
     */
    static Instant of(Instant time, String member) {
        if (time == null) {
            throw new NullPointerException(member);
        }
        if (time.isBefore(FIRST) || !time.isBefore(AFTER_LAST)) {
            throw new IllegalArgumentException(member + " is outside the years 1 to 9999");
        }
        return time.truncatedTo(ChronoUnit.MILLIS);
    }
}
