package io.journeydb.annotate.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.OptionalLong;

/**
 * Named leases that one process at a time holds. Every new holder gets a greater fence. Time is the database's. Thread safe.
 */
public final class Leases {

    private static final String ACQUIRE = """
            INSERT INTO leases AS l (name, holder, fence, expires_at)
            VALUES (?, ?, 1, now() + ? * interval '1 millisecond')
            ON CONFLICT (name) DO UPDATE
            SET holder = excluded.holder, fence = l.fence + 1, expires_at = excluded.expires_at
            WHERE l.expires_at <= now()
            RETURNING fence""";
    private static final String EXTEND =
            "UPDATE leases SET expires_at = now() + ? * interval '1 millisecond' WHERE name = ? AND fence = ?";

    private final Database database;

    public Leases(Database database) {
        this.database = database;
    }

    /** Takes the lease if nobody holds it; its fence, or empty. */
    public OptionalLong acquire(String name, String holder, Duration lease) {
        return database.transaction(connection -> {
            try (PreparedStatement acquire = connection.prepareStatement(ACQUIRE)) {
                acquire.setString(1, name);
                acquire.setString(2, holder);
                acquire.setLong(3, lease.toMillis());
                try (ResultSet row = acquire.executeQuery()) {
                    return row.next() ? OptionalLong.of(row.getLong("fence")) : OptionalLong.empty();
                }
            }
        });
    }

    /** Holds the lease for another {@code lease} from now; false if it was lost. */
    public boolean renew(String name, long fence, Duration lease) {
        return extend(name, fence, lease.toMillis());
    }

    /** Gives the lease back, for anyone to take at once. */
    public void release(String name, long fence) {
        extend(name, fence, 0);
    }

    private boolean extend(String name, long fence, long millis) {
        return database.transaction(connection -> {
            try (PreparedStatement extend = connection.prepareStatement(EXTEND)) {
                extend.setLong(1, millis);
                extend.setString(2, name);
                extend.setLong(3, fence);
                return extend.executeUpdate() == 1;
            }
        });
    }
}
