package io.journeydb.index.bench;

import io.journeydb.events.json.EventCodec;
import io.journeydb.index.lucene.BareLucene;
import io.journeydb.index.lucene.LuceneSampleIndex;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Measures and prints {@link Figure}s, one JSON object a line: {@code PROMPTS DOCUMENTS ROUNDS FOLDER}. The file has a prompt in
 * each line, one for every document and after them those that are asked.
 */
public final class SearchBenchMain {

    private static final int WARM_UP = 2_000;

    private final SearchLoad load;
    private final Path folder;
    private final PrintStream out;
    private final EventCodec codec = new EventCodec();

    private SearchBenchMain(SearchLoad load, Path folder, PrintStream out) {
        this.load = load;
        this.folder = folder;
        this.out = out;
    }

    /** Runs all rows in every round, on a few documents first to warm up. */
    public static void main(String[] arguments) throws IOException {
        Logger.getLogger("").setLevel(Level.SEVERE);
        List<String> prompts = Files.readAllLines(Path.of(arguments[0]));
        SearchLoad load = SearchLoad.of(prompts, Integer.parseInt(arguments[1]));
        Path folder = Files.createDirectories(Path.of(arguments[3]));
        SearchBenchMain bench = new SearchBenchMain(load, folder, System.out);
        bench.warmUp();
        for (int round = 0; round < Integer.parseInt(arguments[2]); round++) {
            bench.run(round);
        }
    }

    private void warmUp() throws IOException {
        for (int round = 0; round < 2; round++) {
            Path warm = folder.resolve("warm-up-" + round);
            IndexingRow.measure("text indexing", QueryRows.few(load.samples(), WARM_UP), warm, 0);
            IndexingRow.measure("indexing with vectors", QueryRows.few(load.complete(), WARM_UP), warm, 0);
        }
    }

    private void run(int round) throws IOException {
        print(IndexingRow.measure("text indexing", load.samples(), folder, round));
        print(IndexingRow.measure("indexing with vectors", load.complete(), folder, round));
        Path full = folder.resolve("indexing-with-vectors-index-" + round);
        try (LuceneSampleIndex index =
                        LuceneSampleIndex.open(full, IndexingRow.RAM_BUFFER_MEGABYTES, SearchLoad.encoders());
                BareLucene bare = BareLucene.open(full)) {
            index.refresh();
            QueryRows queries = new QueryRows(load, index, bare);
            queries.textQueries(round);
            print(queries.textQueries(round));
            print(queries.recall());
            print(queries.vectorQueries());
        }
    }

    private void print(Figure figure) {
        out.println(new String(codec.encode(figure), StandardCharsets.UTF_8));
    }
}
