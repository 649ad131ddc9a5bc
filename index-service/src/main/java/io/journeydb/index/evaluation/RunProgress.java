package io.journeydb.index.evaluation;

import io.journeydb.evaluation.files.Progress;
import java.util.concurrent.CancellationException;

/** How far a running job is; ends it when it is to stop, or when memory runs short. Written by one thread, read by others. */
final class RunProgress implements Progress {

    private static final int BETWEEN_LOOKS = 64;

    private final HeapGuard heap = new HeapGuard();
    private volatile boolean stopped;
    private volatile long checked;
    private volatile long samples;
    private volatile long scored;

    @Override
    public void checked() {
        checked = checked + 1;
        look(checked);
    }

    @Override
    public void scoring(long count) {
        samples = count;
    }

    @Override
    public void scored() {
        scored = scored + 1;
        look(scored);
    }

    /** @throws CancellationException if it is to stop */
    void check() {
        if (stopped) {
            throw new CancellationException("the evaluation was stopped");
        }
    }

    private void look(long count) {
        check();
        if (count % BETWEEN_LOOKS == 0) {
            heap.check();
        }
    }

    /** The next sample is the last. */
    void stop() {
        stopped = true;
    }

    EvaluationJob.Progress reached() {
        return new EvaluationJob.Progress(checked, samples, scored);
    }
}
