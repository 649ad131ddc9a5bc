package io.journeydb.index.feature;

/** Is told what the worker does, on its thread. Must be quick and must not throw. */
public interface FeatureListener {

    /** So many events were acknowledged. */
    void extracted(int events);

    /** So many pictures can't be decoded, or are gone: their events have no image. */
    void undecodable(int pictures);

    /** So many records are no events of their topic: passed over, as the feed rejects them already. */
    void unreadable(int records);
}
