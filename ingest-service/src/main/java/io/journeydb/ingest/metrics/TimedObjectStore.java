package io.journeydb.ingest.metrics;

import io.journeydb.media.store.ListedObject;
import io.journeydb.media.store.ObjectContent;
import io.journeydb.media.store.ObjectInfo;
import io.journeydb.media.store.ObjectKey;
import io.journeydb.media.store.ObjectStore;
import io.journeydb.media.store.ObjectStoreException;
import io.journeydb.media.store.PutOutcome;
import io.journeydb.media.store.PutRequest;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The same store, with the time of each write, head, read and deletion. A read is timed until its first bytes are there.
 * Thread safe.
 */
public final class TimedObjectStore implements ObjectStore {

    private static final Duration[] BUCKETS = {
        Duration.ofMillis(5),
        Duration.ofMillis(10),
        Duration.ofMillis(25),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5),
        Duration.ofSeconds(30)
    };

    private final ObjectStore store;
    private final Operation put;
    private final Operation head;
    private final Operation open;
    private final Operation delete;

    public TimedObjectStore(ObjectStore store, MeterRegistry registry) {
        this.store = store;
        this.put = new Operation("put", registry);
        this.head = new Operation("head", registry);
        this.open = new Operation("open", registry);
        this.delete = new Operation("delete", registry);
    }

    @Override
    public CompletionStage<PutOutcome> putIfAbsent(PutRequest request) {
        return put.timed(() -> store.putIfAbsent(request));
    }

    @Override
    public CompletionStage<PutOutcome.Stored> put(PutRequest request) {
        return put.timed(() -> store.put(request));
    }

    @Override
    public CompletionStage<Optional<ObjectInfo>> headAsync(ObjectKey key) {
        return head.timed(() -> store.headAsync(key));
    }

    @Override
    public Optional<ObjectInfo> head(ObjectKey key) {
        return head.awaited(() -> store.head(key));
    }

    @Override
    public Optional<ObjectContent> open(ObjectKey key) {
        return open.awaited(() -> store.open(key));
    }

    @Override
    public Stream<ListedObject> list(String prefix) {
        return store.list(prefix);
    }

    @Override
    public URI presignGet(ObjectKey key, Duration validity) {
        return store.presignGet(key, validity);
    }

    @Override
    public void delete(ObjectKey key) {
        delete.awaited(() -> {
            store.delete(key);
            return null;
        });
    }

    @Override
    public void probe() {
        store.probe();
    }

    /** One kind of request, with a timer for each way it ends. */
    private static final class Operation {

        private final Timer done;
        private final Timer failed;

        Operation(String name, MeterRegistry registry) {
            this.done = timer(name, "done", registry);
            this.failed = timer(name, "failed", registry);
        }

        private static Timer timer(String operation, String outcome, MeterRegistry registry) {
            return Timer.builder("journeydb.objectstore.latency")
                    .description("One request of the object store")
                    .tags("operation", operation, "outcome", outcome)
                    .serviceLevelObjectives(BUCKETS)
                    .register(registry);
        }

        <T> CompletionStage<T> timed(Supplier<CompletionStage<T>> request) {
            long begin = System.nanoTime();
            return request.get().whenComplete((answer, failure) -> record(begin, failure == null));
        }

        <T> T awaited(Supplier<T> request) {
            long begin = System.nanoTime();
            try {
                T answer = request.get();
                record(begin, true);
                return answer;
            } catch (ObjectStoreException e) {
                record(begin, false);
                throw e;
            }
        }

        private void record(long begin, boolean success) {
            (success ? done : failed).record(System.nanoTime() - begin, TimeUnit.NANOSECONDS);
        }
    }
}
