package io.journeydb.annotate.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;

/** How much is left to do, over all processes. Thread safe. */
public final class Backlog {

    private static final String COUNT = """
            SELECT (SELECT count(*) FROM prompts WHERE current_version IS NULL OR reannotation_id IS NOT NULL) AS prompts,
                   (SELECT count(*) FROM samples WHERE revision > published_revision) AS samples""";

    private final Database database;

    public Backlog(Database database) {
        this.database = database;
    }

    /**
     * Counts at one moment.
     *
     * @param waitingPrompts prompts without an annotation, and those to be annotated again
     * @param unpublishedSamples samples that are due on the annotations topic
     */
    public record Size(long waitingPrompts, long unpublishedSamples) {}

    /** Counts now; both counts read only a partial index that is as large as the backlog. */
    public Size measure() {
        return database.transaction(connection -> {
            try (PreparedStatement count = connection.prepareStatement(COUNT);
                    ResultSet row = count.executeQuery()) {
                row.next();
                return new Size(row.getLong("prompts"), row.getLong("samples"));
            }
        });
    }
}
