package io.journeydb.index.evaluation;

/** A job of this process that is not finished. Safe for use by several threads. */
final class LocalJob {

    private final RunProgress progress = new RunProgress();
    private EvaluationJob job;
    private boolean cancelled;

    LocalJob(EvaluationJob job) {
        this.job = job;
    }

    RunProgress progress() {
        return progress;
    }

    /** As it stands now. */
    synchronized EvaluationJob snapshot() {
        return job.state().isFinal() ? job : job.at(progress.reached());
    }

    /** Whether its turn has come: it has neither been cancelled nor ended before. */
    synchronized boolean begin() {
        if (cancelled || job.state().isFinal()) {
            return false;
        }
        job = job.running();
        return true;
    }

    synchronized void become(EvaluationJob next) {
        job = next;
    }

    /** Ends it at the next sample, for good. */
    synchronized void cancel() {
        cancelled = true;
        progress.stop();
    }

    synchronized boolean isCancelled() {
        return cancelled;
    }
}
