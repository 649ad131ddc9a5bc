package io.journeydb.index.evaluation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;

/**
 * An evaluation as a job, as its object in the store has it.
 *
 * @param task as addresses name it
 * @param replica that evaluates it
 * @param starts how often it was begun: again after the service was stopped in between
 * @param updatedAt grows while its replica lives
 * @param progress how far it is
 * @param problem why it has failed; null where it has not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EvaluationJob(
        JobId id,
        String task,
        Input predictions,
        Input references,
        JobState state,
        String replica,
        int starts,
        Instant submittedAt,
        Instant startedAt,
        Instant finishedAt,
        Instant updatedAt,
        Progress progress,
        Failure problem) {

    /**
     * A file of the job.
     *
     * @param name how messages name it
     * @param key of its object; null for a split
     * @param split null for an object
     * @param kept whether the object is the job's own, and goes with it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Input(String name, String key, String split, boolean kept) {}

    /** @param checked lines of references; @param samples to be scored, 0 until all are checked; @param scored of them */
    public record Progress(long checked, long samples, long scored) {
        static final Progress NONE = new Progress(0, 0, 0);
    }

    /** @param code for programs; @param detail for a person; @param faults of the files, a sentence each */
    public record Failure(Code code, String detail, List<String> faults) {
        public Failure {
            faults = faults == null ? List.of() : List.copyOf(faults);
        }
    }

    /** What a job can fail of. */
    public enum Code {
        /** The files cannot be evaluated. */
        E_FILES,
        /** An object that is named is not there, or larger than may be. */
        E_OBJECT,
        /** It takes more memory than the service has. */
        E_MEMORY,
        /** The object store, or the index, does not answer. */
        E_UNAVAILABLE,
        /** The service was stopped in the middle of it too often. */
        E_INTERRUPTED,
        /** A mistake of the service; its log says more. */
        E_INTERNAL
    }

    static EvaluationJob queued(JobId id, Submission what, Input predictions, Input references, String replica) {
        Instant now = Instant.now();
        return new EvaluationJob(
                id,
                what.task().label(),
                predictions,
                references,
                JobState.QUEUED,
                replica,
                0,
                now,
                null,
                null,
                now,
                Progress.NONE,
                null);
    }

    EvaluationJob running() {
        return with(JobState.RUNNING, starts + 1, Instant.now(), null, Progress.NONE, null);
    }

    EvaluationJob at(Progress reached) {
        return with(state, starts, startedAt, finishedAt, reached, problem);
    }

    EvaluationJob done(Progress reached) {
        return with(JobState.DONE, starts, startedAt, Instant.now(), reached, null);
    }

    EvaluationJob failed(Failure why) {
        return with(JobState.FAILED, starts, startedAt, Instant.now(), progress, why);
    }

    EvaluationJob cancelled() {
        return with(JobState.CANCELLED, starts, startedAt, Instant.now(), progress, null);
    }

    /** Where the report for people is, below the service's address; null until it is there. */
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public String report() {
        return state == JobState.DONE ? "/v1/evaluations/" + id + "/report" : null;
    }

    private EvaluationJob with(
            JobState next, int begun, Instant started, Instant finished, Progress reached, Failure why) {
        return new EvaluationJob(
                id,
                task,
                predictions,
                references,
                next,
                replica,
                begun,
                submittedAt,
                started,
                finished,
                Instant.now(),
                reached,
                why);
    }
}
