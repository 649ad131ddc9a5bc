package io.journeydb.index.service;

import io.journeydb.index.evaluation.EvaluationJobs;
import io.journeydb.index.evaluation.Evaluations;
import io.journeydb.index.evaluation.NoEvaluations;
import java.util.Optional;

/** The jobs that evaluate; none where this replica has no object store. */
final class EvaluationUnit implements AutoCloseable {

    private final Optional<EvaluationJobs> jobs;

    EvaluationUnit(Optional<EvaluationJobs> jobs) {
        this.jobs = jobs;
    }

    Evaluations evaluations() {
        return jobs.<Evaluations>map(found -> found).orElseGet(NoEvaluations::new);
    }

    void start() {
        jobs.ifPresent(EvaluationJobs::start);
    }

    @Override
    public void close() {
        jobs.ifPresent(EvaluationJobs::close);
    }
}
