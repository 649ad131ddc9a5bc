package io.journeydb.index.feature;

import java.time.Duration;

/** Is told what the worker does, on its thread. Must be quick and must not throw. */
public interface FeatureListener {

    /** A record came, which stood on its topic since then (milliseconds of the epoch). */
    void received(long timestampMillis);

    /** A batch is tried again, because the object store or the broker failed. */
    void retried();

    /** A batch is done: its features were acknowledged, and it is committed. */
    void finished(int records, Duration took);

    /** A batch is left to whoever is next. */
    void abandoned(int records);

    /** So many events were acknowledged. */
    void extracted(int events);

    /** So many pictures can't be decoded, or are gone: their events have no image. */
    void undecodable(int pictures);

    /** So many records are no events of their topic: passed over, as the feed rejects them already. */
    void unreadable(int records);
}
