package io.journeydb.index.lucene;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;

/** A disk on which something else happens, once, at the moment a file is created. */
final class MeanwhileDirectory extends FilterDirectory {

    private final AtomicReference<Runnable> meanwhile = new AtomicReference<>();

    MeanwhileDirectory(Directory disk) {
        super(disk);
    }

    /** Runs {@code work} on a thread of its own at the next creation of a file, which waits until it is done. */
    void atNextFile(Runnable work) {
        meanwhile.set(work);
    }

    boolean hasHappened() {
        return meanwhile.get() == null;
    }

    @Override
    public IndexOutput createOutput(String name, IOContext context) throws IOException {
        Runnable work = meanwhile.getAndSet(null);
        if (work != null) {
            run(work);
        }
        return super.createOutput(name, context);
    }

    private static void run(Runnable work) throws IOException {
        try {
            Thread.ofPlatform().start(work).join();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
