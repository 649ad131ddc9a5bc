package io.journeydb.annotate.bench;

import io.journeydb.annotate.store.Database;
import io.journeydb.annotate.store.StatisticsQuery;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;

/** How long the statistics take on what the store holds: as the last transaction left it, and after the vacuum that follows. */
final class StatisticsTime {

    private final Tables tables;
    private final StatisticsQuery query;

    StatisticsTime(Tables tables) {
        this.tables = tables;
        this.query = new StatisticsQuery(new Database(tables.connections()), InstantSource.system());
    }

    /** A line for a person. */
    String measure() throws SQLException {
        long before = count();
        tables.vacuum();
        long first = count();
        return "statistics: " + before + " ms; after a vacuum " + first + " ms, then " + count() + " ms";
    }

    private long count() {
        long begin = System.nanoTime();
        query.count();
        return Duration.ofNanos(System.nanoTime() - begin).toMillis();
    }
}
