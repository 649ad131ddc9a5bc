package io.journeydb.annotate.bench;

import io.journeydb.events.json.EventCodec;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Measures and prints {@link Figures}, one JSON object a line: {@code SAMPLES PROMPTS BATCH SEED JDBC_SHARE FOLDER}, and where
 * PostgreSQL is in the environment. The JDBC batches, with and without the driver's rewriting of inserts, get one in
 * {@code JDBC_SHARE} of the load, and so does the store once more: tables that outgrow the memory slow everything down.
 */
public final class StoreBenchMain {

    static final String URL = "BENCH_JDBC_URL";
    static final String USER = "BENCH_JDBC_USER";
    static final String PASSWORD = "BENCH_JDBC_PASSWORD";

    private static final int WARM_UP_SHARE = 20;
    private static final int LEAST_WARM_UP = 5_000;

    private final Map<String, String> environment;
    private final PlainCopy copy;
    private final PrintStream out;
    private final EventCodec codec = new EventCodec();

    private StoreBenchMain(Map<String, String> environment, Path folder, PrintStream out) {
        this.environment = environment;
        this.copy = new PlainCopy(folder);
        this.out = out;
    }

    /** Runs all subjects, small at first to warm up. */
    public static void main(String[] arguments) throws SQLException, IOException {
        Logger.getLogger("").setLevel(Level.SEVERE);
        Load load = new Load(
                Integer.parseInt(arguments[0]),
                Integer.parseInt(arguments[1]),
                Integer.parseInt(arguments[2]),
                Long.parseLong(arguments[3]));
        Path folder = Files.createDirectories(Path.of(arguments[5]));
        StoreBenchMain bench = new StoreBenchMain(System.getenv(), folder, System.out);
        int share = Integer.parseInt(arguments[4]);
        Load warmUp = load.share(Math.max(1, Math.min(WARM_UP_SHARE, load.samples() / LEAST_WARM_UP)));
        bench.measure(warmUp, warmUp, "warm-up ");
        bench.measure(load, load.share(share), "");
    }

    private void measure(Load load, Load jdbcLoad, String prefix) throws SQLException, IOException {
        try (Tables tables = Tables.create(environment, "bench_store")) {
            print(prefix, new ThroughStore("store", tables).run(load));
            out.println(prefix + new StatisticsTime(tables).measure());
            copy.dump(tables);
        }
        try (Tables tables = Tables.create(environment, "bench_copy")) {
            print(prefix, copy.run(load, tables));
        }
        try (Tables tables = Tables.create(environment, "bench_part")) {
            print(prefix, new ThroughStore("part", tables).run(jdbcLoad));
        }
        try (Tables tables = Tables.create(environment, "bench_jdbc")) {
            print(prefix, new JdbcBatch("jdbc", tables).run(jdbcLoad));
        }
        try (Tables tables = Tables.create(environment, "bench_rewritten", true)) {
            print(prefix, new JdbcBatch("rewritten", tables).run(jdbcLoad));
        }
    }

    private void print(String prefix, Figures figures) {
        out.println(prefix + new String(codec.encode(figures), StandardCharsets.UTF_8));
    }
}
