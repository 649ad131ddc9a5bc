package io.journeydb.annotate.store;

import java.sql.PreparedStatement;
import java.util.List;

/** The samples that are due on the annotations topic, those ingested first before others. Thread safe. */
public final class SampleOutbox implements Outbox<PublishedSample> {

    private static final String DUE =
            SampleReader.SELECT + "WHERE s.revision > s.published_revision ORDER BY s.ingested_at LIMIT ?";

    private final Database database;
    private final OutboxMarks<PublishedSample> marks = new OutboxMarks<>(
            "samples", "sample_id", sample -> sample.sampleId().value(), PublishedSample::revision);

    public SampleOutbox(Database database) {
        this.database = database;
    }

    @Override
    public List<Due<PublishedSample>> due(int limit) {
        return database.transaction(connection -> {
            try (PreparedStatement select = connection.prepareStatement(DUE)) {
                select.setInt(1, limit);
                return SqlArrays.list(select, row -> new Due<>(SampleReader.published(row), row.getInt("resets")));
            }
        });
    }

    @Override
    public Marking mark(long fence, List<Due<PublishedSample>> sent, List<Due<PublishedSample>> acknowledged) {
        return database.transaction(connection -> marks.set(connection, fence, sent, acknowledged));
    }
}
