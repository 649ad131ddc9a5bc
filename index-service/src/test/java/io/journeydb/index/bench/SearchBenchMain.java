package io.journeydb.index.bench;

import io.journeydb.index.feature.text.MiniLm;
import io.journeydb.index.lucene.BareLucene;
import io.journeydb.index.lucene.LuceneSampleIndex;
import io.journeydb.index.search.QuerySearch;
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
 *
 * <p>Hybrid queries come last, when the load is gone: it fills the heap as nothing does in a service, and the time that collecting
 * such a heap takes would be measured as theirs.
 */
public final class SearchBenchMain {

    /** Texts are indexed so quickly that of fewer the compiler would still be at work in the first round. */
    private static final int WARM_UP = 20_000;

    private static final int WARM_UP_WITH_VECTORS = 2_000;
    private static final int TYPED = 6;

    private final Path folder;
    private final Figures out;

    private SearchBenchMain(Path folder, Figures out) {
        this.folder = folder;
        this.out = out;
    }

    /** Runs all rows in every round, on a few documents first to warm up. */
    public static void main(String[] arguments) throws IOException {
        Logger.getLogger("").setLevel(Level.SEVERE);
        int documents = Integer.parseInt(arguments[1]);
        int rounds = Integer.parseInt(arguments[2]);
        Path folder = Files.createDirectories(Path.of(arguments[3]));
        List<String> prompts = Files.readAllLines(Path.of(arguments[0]));
        List<String> queries = List.copyOf(prompts.subList(documents, prompts.size()));
        SearchBenchMain bench = new SearchBenchMain(folder, new Figures(System.out));
        bench.withLoad(() -> SearchLoad.of(prompts, documents, Path.of(arguments[4])), rounds);
        prompts.clear();
        System.gc();
        MiniLm embedder = new MiniLm();
        for (int round = 0; round < rounds; round++) {
            bench.hybrid(queries, embedder, round);
        }
    }

    private interface Making {
        SearchLoad load() throws IOException;
    }

    private void withLoad(Making making, int rounds) throws IOException {
        SearchLoad load = making.load();
        for (int round = 0; round < 2; round++) {
            Path warm = folder.resolve("warm-up-" + round);
            IndexingRow.measure("text indexing", QueryRows.few(load.samples(), WARM_UP), warm, 0);
            IndexingRow.measure("indexing with vectors", QueryRows.few(load.complete(), WARM_UP_WITH_VECTORS), warm, 0);
        }
        for (int round = 0; round < rounds; round++) {
            out.print(IndexingRow.measure("text indexing", load.samples(), folder, round));
            out.print(IndexingRow.measure("indexing with vectors", load.complete(), folder, round));
            queries(load, round);
        }
    }

    private void queries(SearchLoad load, int round) throws IOException {
        try (LuceneSampleIndex index = open(round);
                BareLucene bare = BareLucene.open(full(round))) {
            QueryRows queries = new QueryRows(load, index, bare);
            out.print(queries.textQueries(round));
            out.print(queries.withoutHighlights(round));
            out.print(queries.recall(VectorSpace.PROMPT));
            out.print(queries.recall(VectorSpace.IMAGE));
            out.print(queries.vectorQueries(round));
        }
    }

    private void hybrid(List<String> prompts, MiniLm embedder, int round) {
        try (LuceneSampleIndex index = open(round)) {
            QuerySearch search = new QuerySearch(index, Optional.of(embedder));
            List<String> six = prompts.stream().map(SearchBenchMain::sixWords).toList();
            new HybridRows(search, "hybrid of six words", six).measure(round).forEach(out::print);
            new HybridRows(search, "hybrid of a prompt", prompts).measure(round).forEach(out::print);
        }
    }

    /** The index of the round, with all vectors. */
    private LuceneSampleIndex open(int round) {
        LuceneSampleIndex index =
                LuceneSampleIndex.open(full(round), IndexingRow.RAM_BUFFER_MEGABYTES, SearchLoad.encoders());
        index.refresh();
        return index;
    }

    private Path full(int round) {
        return folder.resolve("indexing-with-vectors-index-" + round);
    }

    /** About as much as a person types. */
    private static String sixWords(String prompt) {
        return Arrays.stream(prompt.split(" ")).limit(TYPED).collect(Collectors.joining(" "));
    }
}
