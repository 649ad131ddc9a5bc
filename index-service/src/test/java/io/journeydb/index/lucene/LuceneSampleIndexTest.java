package io.journeydb.index.lucene;

import io.journeydb.index.TestFeatures;
import io.journeydb.index.search.SampleIndex;
import io.journeydb.index.search.SampleIndexContract;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NoLockFactory;
import org.junit.jupiter.api.io.TempDir;

class LuceneSampleIndexTest extends SampleIndexContract {

    @TempDir
    Path folder;

    private FullDirectory disk;

    @Override
    protected SampleIndex open() {
        try {
            disk = new FullDirectory(FSDirectory.open(folder, NoLockFactory.INSTANCE));
            return LuceneSampleIndex.open(disk, 16, TestFeatures.ENCODERS);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** A process that is dead writes nothing: closing it afterwards must not, either. */
    @Override
    protected void kill(SampleIndex running) {
        disk.fill();
    }
}
