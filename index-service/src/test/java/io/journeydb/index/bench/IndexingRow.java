package io.journeydb.index.bench;

import io.journeydb.index.lucene.BareWriter;
import io.journeydb.index.lucene.LuceneSampleIndex;
import io.journeydb.index.search.Bookmark;
import io.journeydb.index.search.Change;
import io.journeydb.index.search.SampleDocument;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Documents a second until all are committed: by the index, and by bare {@code updateDocument} with the same fields. */
final class IndexingRow {

    static final double RAM_BUFFER_MEGABYTES = 32;

    private static final int BATCH = 500;
    private static final double SECOND = 1e9;

    private IndexingRow() {}

    /** Which of the two comes first changes from round to round. */
    static Figure measure(String row, List<SampleDocument> samples, Path folder, int round) throws IOException {
        Path ours = folder.resolve(row.replace(' ', '-') + "-index-" + round);
        Path bare = folder.resolve(row.replace(' ', '-') + "-bare-" + round);
        double rate;
        double ceiling;
        if (round % 2 == 0) {
            rate = index(samples, ours);
            ceiling = bare(samples, bare);
        } else {
            ceiling = bare(samples, bare);
            rate = index(samples, ours);
        }
        return new Figure(row, rate, ceiling, "documents/s");
    }

    private static double bare(List<SampleDocument> samples, Path folder) throws IOException {
        try (BareWriter writer = BareWriter.open(folder, RAM_BUFFER_MEGABYTES, SearchLoad.encoders())) {
            long begin = System.nanoTime();
            for (SampleDocument sample : samples) {
                writer.update(sample);
            }
            writer.commit();
            return samples.size() * SECOND / (System.nanoTime() - begin);
        }
    }

    private static double index(List<SampleDocument> samples, Path folder) {
        try (LuceneSampleIndex index = LuceneSampleIndex.open(folder, RAM_BUFFER_MEGABYTES, SearchLoad.encoders())) {
            long begin = System.nanoTime();
            for (int from = 0; from < samples.size(); from += BATCH) {
                List<Change> changes = new ArrayList<>(BATCH);
                for (SampleDocument sample : samples.subList(from, Math.min(samples.size(), from + BATCH))) {
                    changes.add(new Change.Put(sample));
                }
                index.apply(changes, Bookmark.NONE);
            }
            index.commit();
            return samples.size() * SECOND / (System.nanoTime() - begin);
        }
    }
}
