package io.journeydb.annotate.store;

import io.journeydb.events.SampleAnnotated;
import io.journeydb.events.identity.SampleId;
import io.journeydb.events.json.EventCodec;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Optional;

/** Looks samples up. Thread safe. */
public final class AnnotatedSamples {

    private static final String BY_ID = SampleReader.SELECT + "WHERE s.sample_id = ?";

    private final Database database;
    private final SampleReader reader;

    public AnnotatedSamples(Database database, EventCodec codec) {
        this.database = database;
        this.reader = new SampleReader(codec);
    }

    /** The sample with the annotation in force; empty if there is no such sample or no annotation yet. */
    public Optional<SampleAnnotated> find(SampleId id) {
        return database.transaction(connection -> {
            try (PreparedStatement select = connection.prepareStatement(BY_ID)) {
                select.setString(1, id.value());
                try (ResultSet row = select.executeQuery()) {
                    return row.next() ? Optional.of(reader.event(row)) : Optional.<SampleAnnotated>empty();
                }
            }
        });
    }
}
