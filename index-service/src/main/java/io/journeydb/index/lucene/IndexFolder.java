package io.journeydb.index.lucene;

import java.io.IOException;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.Lock;

/** The files of an index. */
final class IndexFolder {

    private IndexFolder() {}

    /** Deletes an index and nothing else, under its own lock. */
    static void empty(Directory directory) throws IOException {
        try (Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            for (String file : directory.listAll()) {
                lock.ensureValid();
                if (isOfAnIndex(file)) {
                    directory.deleteFile(file);
                }
            }
        }
    }

    private static boolean isOfAnIndex(String file) {
        return IndexFileNames.CODEC_FILE_PATTERN.matcher(file).matches()
                || file.startsWith(IndexFileNames.SEGMENTS)
                || file.startsWith(IndexFileNames.PENDING_SEGMENTS);
    }
}
