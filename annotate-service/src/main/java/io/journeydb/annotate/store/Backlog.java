package io.journeydb.annotate.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;

/** How much is left to do, over all processes. Thread safe. */
public final class Backlog {

    private static final String COUNT = """
            SELECT (SELECT count(*) FROM prompts WHERE current_version IS NULL OR reannotation_id IS NOT NULL) AS prompts,
                   (SELECT count(*) FROM samples WHERE revision > published_revision) AS samples,
                   (SELECT greatest(0, extract(epoch FROM now() - min(ingested_at)))::bigint
                    FROM samples WHERE revision > published_revision) AS oldest""";

    private final Database database;

    public Backlog(Database database) {
        this.database = database;
    }

    /**
     * Counts at one moment.
     *
     * @param waitingPrompts prompts without an annotation, and those to be annotated again
     * @param unpublishedSamples samples that are due on the annotations topic
     * @param oldestUnpublished since the oldest of these was ingested, in whole seconds; zero if there is none
     */
    public record Size(long waitingPrompts, long unpublishedSamples, Duration oldestUnpublished) {}

    /** Counts now; all of it reads only a partial index that is as large as the backlog. */
    public Size measure() {
        return database.transaction(connection -> {
            try (PreparedStatement count = connection.prepareStatement(COUNT);
                    ResultSet row = count.executeQuery()) {
                row.next();
                return new Size(
                        row.getLong("prompts"), row.getLong("samples"), Duration.ofSeconds(row.getLong("oldest")));
            }
        });
    }
}
