package io.journeydb.index.bench;

import io.journeydb.index.feature.text.MiniLm;
import io.journeydb.index.lucene.BareLucene;
import io.journeydb.index.lucene.LuceneSampleIndex;
import io.journeydb.index.search.QueryRanking;
import io.journeydb.index.search.SampleIndex;
import io.journeydb.index.search.VectorSpace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * Measures and prints {@link Figure}s, one JSON object a line: {@code PROMPTS DOCUMENTS ROUNDS FOLDER CACHE}. The file has a
 * prompt in each line, one for every document and after them those that are asked; vectors are kept in the cache.
 */
public final class SearchBenchMain {

    private static final int WARM_UP = 2_000;
    private static final int TYPED = 6;

    private final SearchLoad load;
    private final Path folder;
    private final Figures out;
    private final QueryRanking rankings = new QueryRanking(Optional.of(new MiniLm()));

    private SearchBenchMain(SearchLoad load, Path folder, Figures out) {
        this.load = load;
        this.folder = folder;
        this.out = out;
    }

    /** Runs all rows in every round, on a few documents first to warm up. */
    public static void main(String[] arguments) throws IOException {
        Logger.getLogger("").setLevel(Level.SEVERE);
        List<String> prompts = Files.readAllLines(Path.of(arguments[0]));
        SearchLoad load = SearchLoad.of(prompts, Integer.parseInt(arguments[1]), Path.of(arguments[4]));
        Path folder = Files.createDirectories(Path.of(arguments[3]));
        SearchBenchMain bench = new SearchBenchMain(load, folder, new Figures(System.out));
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

    private void hybrid(SampleIndex index, String row, List<String> queries, int round) {
        new HybridRows(index, rankings, row, queries).measure(round).forEach(out::print);
    }

    /** About as much as a person types. */
    private static String sixWords(String prompt) {
        return Arrays.stream(prompt.split(" ")).limit(TYPED).collect(Collectors.joining(" "));
    }

    private void run(int round) throws IOException {
        out.print(IndexingRow.measure("text indexing", load.samples(), folder, round));
        out.print(IndexingRow.measure("indexing with vectors", load.complete(), folder, round));
        Path full = folder.resolve("indexing-with-vectors-index-" + round);
        try (LuceneSampleIndex index =
                        LuceneSampleIndex.open(full, IndexingRow.RAM_BUFFER_MEGABYTES, SearchLoad.encoders());
                BareLucene bare = BareLucene.open(full)) {
            index.refresh();
            QueryRows queries = new QueryRows(load, index, bare);
            out.print(queries.textQueries(round));
            out.print(queries.withoutHighlights(round));
            out.print(queries.recall(VectorSpace.PROMPT));
            out.print(queries.recall(VectorSpace.IMAGE));
            out.print(queries.vectorQueries(round));
            hybrid(
                    index,
                    "hybrid of six words",
                    load.queries().stream().map(SearchBenchMain::sixWords).toList(),
                    round);
            hybrid(index, "hybrid of a prompt", load.queries(), round);
        }
    }
}
