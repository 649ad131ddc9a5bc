package io.journeydb.media.store;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The same store, with the time of each write, head, read and deletion. A read is timed until its first bytes are there.
 * Thread safe.
 */
public final class TimedObjectStore implements ObjectStore {

    /** The kinds of requests that are timed. */
    public static final List<String> OPERATIONS = List.of("put", "head", "open", "delete");

    private final ObjectStore store;
    private final Listener listener;

    /** Is told of requests. Must be quick, thread safe, and throw nothing. */
    @FunctionalInterface
    public interface Listener {

        /**
         * A request ended.
         *
         * @param operation one of {@link #OPERATIONS}
         */
        void ended(String operation, boolean success, Duration took);
    }

    public TimedObjectStore(ObjectStore store, Listener listener) {
        this.store = store;
        this.listener = listener;
    }

    @Override
    public CompletionStage<PutOutcome> putIfAbsent(PutRequest request) {
        return timed("put", () -> store.putIfAbsent(request));
    }

    @Override
    public CompletionStage<PutOutcome.Stored> put(PutRequest request) {
        return timed("put", () -> store.put(request));
    }

    @Override
    public CompletionStage<Optional<ObjectInfo>> headAsync(ObjectKey key) {
        return timed("head", () -> store.headAsync(key));
    }

    @Override
    public Optional<ObjectInfo> head(ObjectKey key) {
        return awaited("head", () -> store.head(key));
    }

    @Override
    public Optional<ObjectContent> open(ObjectKey key) {
        return awaited("open", () -> store.open(key));
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
        awaited("delete", () -> {
            store.delete(key);
            return null;
        });
    }

    @Override
    public void probe() {
        store.probe();
    }

    private <T> CompletionStage<T> timed(String operation, Supplier<CompletionStage<T>> request) {
        long begin = System.nanoTime();
        return request.get().whenComplete((answer, failure) -> tell(operation, failure == null, begin));
    }

    private <T> T awaited(String operation, Supplier<T> request) {
        long begin = System.nanoTime();
        boolean success = false;
        try {
            T answer = request.get();
            success = true;
            return answer;
        } finally {
            tell(operation, success, begin);
        }
    }

    private void tell(String operation, boolean success, long begin) {
        listener.ended(operation, success, Duration.ofNanos(System.nanoTime() - begin));
    }
}
