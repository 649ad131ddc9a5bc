package io.journeydb.system.bench.subject;

import io.journeydb.cli.terminal.Failure;
import io.journeydb.media.store.ObjectStore;
import io.journeydb.media.store.PutOutcome;
import io.journeydb.media.store.PutRequest;
import io.journeydb.media.store.S3Client;
import io.journeydb.system.bench.load.LoadSample;
import io.journeydb.system.bench.report.Measurement;
import io.journeydb.system.bench.report.Meter;
import io.journeydb.system.bench.report.Meter.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The first ceiling: pictures that lie in memory, hashed before, are PUT and nothing else. The client is that of the
 * services; each request is signed, conditional and of known length.
 */
public final class RawPut {

    /** Half a gigabyte of pictures at once. */
    private static final int IN_MEMORY = 1_000;

    private final S3Access access;
    private final String prefix;

    public RawPut(S3Access access, String prefix) {
        this.access = access;
        this.prefix = prefix;
    }

    /** Puts all, at most {@code concurrency} at once; reading them into memory is not timed. */
    public Measurement measure(List<LoadSample> load, int concurrency, Meter meter) {
        try (S3Client client = access.client(concurrency)) {
            List<Measurement> parts = new ArrayList<>();
            for (int from = 0; from < load.size(); from += IN_MEMORY) {
                List<PutRequest> requests = load.subList(from, Math.min(load.size(), from + IN_MEMORY)).stream()
                        .map(sample -> PictureObject.request(prefix, sample.id(), sample.picture(), sample.sha256()))
                        .toList();
                Mark begin = meter.mark(0);
                putAll(client.store(), requests, concurrency);
                parts.add(meter.between(begin, meter.mark(requests.size())));
            }
            return Measurement.sum(parts);
        }
    }

    private static void putAll(ObjectStore store, List<PutRequest> requests, int concurrency) {
        Semaphore free = new Semaphore(concurrency);
        AtomicReference<String> failure = new AtomicReference<>();
        for (PutRequest request : requests) {
            free.acquireUninterruptibly();
            store.putIfAbsent(request).whenComplete((outcome, thrown) -> {
                if (thrown != null) {
                    failure.compareAndSet(null, thrown.toString());
                } else if (outcome instanceof PutOutcome.AlreadyExists) {
                    failure.compareAndSet(null, request.key() + " was there before");
                }
                free.release();
            });
        }
        free.acquireUninterruptibly(concurrency);
        if (failure.get() != null) {
            throw new Failure("raw PUT: " + failure.get());
        }
    }
}
