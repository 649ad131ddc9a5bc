package io.journeydb.system.bench.report;

/** What is measured, in the order in which it is shown. */
public enum Subject {
    /** Ceiling: the object store takes the pictures from memory. */
    RAW_PUT("raw PUT"),
    /** Ceiling: the samples topic is read. */
    RAW_CONSUME("raw consume"),
    /** What the least program reaches. */
    BARE_LOOP("bare poll-PUT-send loop"),
    /** The ingest service alone, from the topic to its event. */
    INGEST("ingest: Kafka to S3, event emitted"),
    /** All services. */
    SEARCHABLE("produce to searchable");

    private final String title;

    Subject(String title) {
        this.title = title;
    }

    /** As tables name it. */
    public String title() {
        return title;
    }
}
