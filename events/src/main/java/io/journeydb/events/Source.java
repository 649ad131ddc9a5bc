package io.journeydb.events;

import java.time.Instant;

/**
 * Where a sample comes from, as its producer says. Every member may be absent.
 *
 * @param author who wrote the prompt
 * @param sourceurl where the picture was found
 * @param jobid the generator's job
 * @param gridindex which picture of the job's grid, 1 to 4
 * @param parentid the message or job it was made from
 * @param createdat when it was made, to the millisecond, in the years 1 to 9999
 */
public record Source(
        String author, String sourceurl, String jobid, Integer gridindex, String parentid, Instant createdat) {

    /** A sample of which nothing is known. */
    public static final Source UNKNOWN = new Source(null, null, null, null, null, null);

    public Source {
        if (gridindex != null && (gridindex < 1 || gridindex > 4)) {
            throw new IllegalArgumentException("source.gridindex is 1 to 4");
        }
        createdat = createdat == null ? null : EventTime.of(createdat, "source.createdat");
    }
}
