package io.journeydb.annotate.store;

import io.journeydb.events.SampleAnnotated;
import io.journeydb.events.json.EventCodec;
import java.sql.PreparedStatement;
import java.util.List;

/** The samples that are due on the annotations topic, those ingested first before others. Thread safe. */
public final class SampleOutbox implements Outbox<SampleAnnotated> {

    private static final String DUE =
            SampleReader.SELECT + "WHERE s.revision > s.published_revision ORDER BY s.ingested_at LIMIT ?";

    private final Database database;
    private final SampleReader reader;
    private final OutboxMarks<SampleAnnotated> marks =
            new OutboxMarks<>("samples", "sample_id", event -> event.sampleId().value(), SampleAnnotated::revision);

    public SampleOutbox(Database database, EventCodec codec) {
        this.database = database;
        this.reader = new SampleReader(codec);
    }

    @Override
    public List<Due<SampleAnnotated>> due(int limit) {
        return database.transaction(connection -> {
            try (PreparedStatement select = connection.prepareStatement(DUE)) {
                select.setInt(1, limit);
                return SqlArrays.list(select, row -> new Due<>(reader.read(row), row.getInt("resets")));
            }
        });
    }

    @Override
    public Marking mark(long fence, List<Due<SampleAnnotated>> sent, List<Due<SampleAnnotated>> acknowledged) {
        return database.transaction(connection -> marks.set(connection, fence, sent, acknowledged));
    }
}
