package io.journeydb.index.evaluation;

import io.journeydb.events.identity.Split;
import io.journeydb.index.evaluation.JobFiles.NoObjectException;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Takes the references of a split for a job, up to a bound: a split may be of any size, the folder for temporary files is not. Ends when
 * the job is to stop. For one thread.
 */
final class SplitOutput extends FilterOutputStream {

    private final Split split;
    private final long mostBytes;
    private final RunProgress progress;
    private long taken;

    SplitOutput(OutputStream out, Split split, long mostBytes, RunProgress progress) {
        super(out);
        this.split = split;
        this.mostBytes = mostBytes;
        this.progress = progress;
    }

    /**
     * @throws NoObjectException if these bytes go over the bound
     * @throws java.util.concurrent.CancellationException if the job is to stop
     */
    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        take(length);
        out.write(bytes, offset, length);
    }

    @Override
    public void write(int value) throws IOException {
        take(1);
        out.write(value);
    }

    private void take(int length) {
        progress.check();
        taken += length;
        if (taken > mostBytes) {
            throw new NoObjectException(
                    "The references of split " + split.label() + " have more than " + mostBytes + " bytes");
        }
    }
}
