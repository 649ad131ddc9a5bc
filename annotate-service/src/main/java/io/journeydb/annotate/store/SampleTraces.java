package io.journeydb.annotate.store;

import io.journeydb.events.identity.SampleId;
import io.journeydb.events.json.EventCodec;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the traces of samples go on while these wait to be published, by whichever process. Thread safe. Every method may throw
 * {@link io.journeydb.annotate.patience.UnavailableException} and {@link RefusedDataException}; what is lost then is a trace, and
 * never a sample.
 */
public final class SampleTraces {

    private static final String NOTE = """
            INSERT INTO sample_traces (sample_id, context)
            SELECT * FROM unnest(?::text[], ?::json[]) AS noted (sample_id, context) ORDER BY sample_id
            ON CONFLICT (sample_id) DO UPDATE SET context = excluded.context, noted_at = now()""";
    private static final String EXPIRE = "DELETE FROM sample_traces WHERE noted_at < now() - interval '1 day'";
    private static final String FIND = """
            SELECT sample_id, context FROM sample_traces
            WHERE sample_id = ANY (?::text[]) AND noted_at >= now() - interval '1 day'""";
    private static final String FORGET = "DELETE FROM sample_traces WHERE sample_id = ANY (?::text[])";

    private final Database database;
    private final EventCodec codec;

    public SampleTraces(Database database, EventCodec codec) {
        this.database = database;
        this.codec = codec;
    }

    /**
     * A trace's headers.
     *
     * @param headers by name
     */
    public record Context(Map<String, String> headers) {

        public Context {
            headers = Map.copyOf(headers);
        }
    }

    /** Notes the traces of samples that came. */
    public void note(Map<SampleId, Context> came) {
        List<Map.Entry<SampleId, Context>> entries = List.copyOf(came.entrySet());
        database.transaction(connection -> {
            SqlArrays arrays = new SqlArrays(connection);
            try (PreparedStatement note = connection.prepareStatement(NOTE)) {
                note.setArray(1, arrays.texts(entries, entry -> entry.getKey().value()));
                note.setArray(2, arrays.texts(entries, entry -> json(entry.getValue())));
                return note.executeUpdate();
            }
        });
    }

    /** Those that are followed, of these samples: not those of yesterday. */
    public Map<SampleId, Context> of(List<SampleId> samples) {
        return database.transaction(connection -> {
            try (PreparedStatement find = connection.prepareStatement(FIND)) {
                find.setArray(1, new SqlArrays(connection).texts(samples, SampleId::value));
                try (ResultSet rows = find.executeQuery()) {
                    Map<SampleId, Context> found = new HashMap<>();
                    while (rows.next()) {
                        byte[] json = rows.getString("context").getBytes(StandardCharsets.UTF_8);
                        found.put(new SampleId(rows.getString("sample_id")), codec.decode(json, Context.class));
                    }
                    return found;
                }
            }
        });
    }

    /** The samples are published: what comes later of them is another story. */
    public void forget(List<SampleId> samples) {
        database.transaction(connection -> {
            try (PreparedStatement forget = connection.prepareStatement(FORGET)) {
                forget.setArray(1, new SqlArrays(connection).texts(samples, SampleId::value));
                return forget.executeUpdate();
            }
        });
    }

    /** Deletes those of yesterday, whose samples were never published. */
    public void expire() {
        database.transaction(connection -> {
            try (PreparedStatement expire = connection.prepareStatement(EXPIRE)) {
                return expire.executeUpdate();
            }
        });
    }

    private String json(Context context) {
        return new String(codec.encode(context), StandardCharsets.UTF_8);
    }
}
