package io.journeydb.index.service;

import io.journeydb.index.feature.FeatureStatus;
import io.journeydb.index.feature.FeatureStatus.Phase;
import io.journeydb.index.feature.FeatureWorker;
import io.journeydb.media.store.S3Client;
import java.util.Optional;

/** The worker of features with its connection to the object store; or neither, where this replica has none. */
final class FeatureUnit implements AutoCloseable {

    /** A replica without worker. */
    static final FeatureUnit OFF = new FeatureUnit(Optional.empty(), Optional.empty());

    private final Optional<FeatureWorker> worker;
    private final Optional<S3Client> s3;

    FeatureUnit(Optional<FeatureWorker> worker, Optional<S3Client> s3) {
        this.worker = worker;
        this.s3 = s3;
    }

    void start() {
        worker.ifPresent(FeatureWorker::start);
    }

    /** How the worker stands; empty where there is none. */
    Optional<FeatureStatus> status() {
        return worker.map(FeatureWorker::status);
    }

    /** Records that wait for the worker. */
    long lag() {
        return status().map(FeatureStatus::lag).orElse(0L);
    }

    /** Whether the worker waits for the object store. */
    boolean isPaused() {
        return status().filter(status -> status.phase() == Phase.PAUSED).isPresent();
    }

    @Override
    public void close() {
        worker.ifPresent(FeatureWorker::close);
        s3.ifPresent(S3Client::close);
    }
}
