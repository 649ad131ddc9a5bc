package io.journeydb.index.evaluation;

import java.util.Optional;

/**
 * Evaluations as jobs. Safe for use by several threads.
 *
 * <p>Every method throws {@link io.journeydb.media.store.ObjectStoreException} where the object store does not do its part, and
 * {@link NoStoreException} where there is none.
 */
public interface Evaluations {

    /**
     * Keeps what is to be evaluated, and puts it into the queue.
     *
     * @throws QueueFullException if too many wait
     */
    EvaluationJob submit(Submission submission);

    /** A job of any replica; empty when there is none of this name. */
    Optional<EvaluationJob> find(JobId id);

    /** A report of a job that is done; empty when there is none. */
    Optional<byte[]> report(JobId id, ReportFormat format);

    /** Stops a job that is not finished: soon, when another replica has it. Empty when there is none of this name. */
    Optional<EvaluationJob> cancel(JobId id);

    /**
     * Deletes a job that is finished, with its files and reports.
     *
     * @return whether there was one
     * @throws UnfinishedException if it is not finished
     */
    boolean delete(JobId id);

    /** For whom a report is written. */
    enum ReportFormat {
        /** A page for people. */
        HTML("report.html", "text/html; charset=utf-8"),
        /** For programs. */
        JSON("report.json", "application/json");

        private final String object;
        private final String mediaType;

        ReportFormat(String object, String mediaType) {
            this.object = object;
            this.mediaType = mediaType;
        }

        String object() {
            return object;
        }

        String mediaType() {
            return mediaType;
        }
    }
}
