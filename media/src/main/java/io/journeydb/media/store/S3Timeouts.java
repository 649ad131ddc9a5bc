package io.journeydb.media.store;

import java.time.Duration;

/**
 * How long to wait for the store; positive durations.
 *
 * @param connect for a connection
 * @param transfer for the next bytes to be sent or to come
 * @param write for a whole write, from the first byte sent to the answer; a store that trickles is a store that is down
 */
public record S3Timeouts(Duration connect, Duration transfer, Duration write) {

    /** Short for connections, which a live store accepts at once; long enough for a store that is busy. */
    public static final S3Timeouts DEFAULT =
            new S3Timeouts(Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofSeconds(60));

    public S3Timeouts {
        requirePositive(connect);
        requirePositive(transfer);
        requirePositive(write);
    }

    private static void requirePositive(Duration duration) {
        if (!duration.isPositive()) {
            throw new IllegalArgumentException("a timeout must be positive, but is " + duration);
        }
    }
}
