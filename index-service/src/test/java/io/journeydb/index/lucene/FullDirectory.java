package io.journeydb.index.lucene;

import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;

/** A disk that can be full: then nothing is created or made durable, and nothing disappears. */
final class FullDirectory extends FilterDirectory {

    private volatile boolean full;

    FullDirectory(Directory disk) {
        super(disk);
    }

    void fill() {
        full = true;
    }

    void makeRoom() {
        full = false;
    }

    @Override
    public IndexOutput createOutput(String name, IOContext context) throws IOException {
        requireRoom();
        return super.createOutput(name, context);
    }

    @Override
    public IndexOutput createTempOutput(String prefix, String suffix, IOContext context) throws IOException {
        requireRoom();
        return super.createTempOutput(prefix, suffix, context);
    }

    @Override
    public void sync(Collection<String> names) throws IOException {
        requireRoom();
        super.sync(names);
    }

    @Override
    public void rename(String source, String target) throws IOException {
        requireRoom();
        super.rename(source, target);
    }

    private void requireRoom() throws IOException {
        if (full) {
            throw new IOException("No space left on device");
        }
    }
}
