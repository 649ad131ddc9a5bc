package io.journeydb.index.evaluation;

import java.util.Optional;

/** Where there is no object store. Stateless. */
public final class NoEvaluations implements Evaluations {

    @Override
    public EvaluationJob submit(Submission submission) {
        throw new NoStoreException();
    }

    @Override
    public Optional<EvaluationJob> find(JobId id) {
        throw new NoStoreException();
    }

    @Override
    public Optional<byte[]> report(JobId id, ReportFormat format) {
        throw new NoStoreException();
    }

    @Override
    public Optional<EvaluationJob> cancel(JobId id) {
        throw new NoStoreException();
    }

    @Override
    public boolean delete(JobId id) {
        throw new NoStoreException();
    }
}
