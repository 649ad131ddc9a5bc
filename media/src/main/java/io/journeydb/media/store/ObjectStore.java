package io.journeydb.media.store;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

/**
 * One bucket of immutable objects under unique keys. Thread safe.
 *
 * <p><b>Atomic</b>: an object is there as a whole or not at all; a writer that dies leaves nothing behind.
 * <b>Consistent</b>: what a completed write stored, every later read, head and listing sees. <b>Ordered</b>: nothing;
 * writes in flight may overtake each other, and of racing conditional writes of one key exactly one wins.
 *
 * <p><b>Thrown</b> by every operation, or completing its stage: {@link ObjectStoreUnavailableException} where the same
 * call may succeed later, {@link ObjectStoreRefusedException} where somebody must change something first. Nothing is
 * retried here beyond a lost connection and a conflict between racing writes: how long to wait is the caller's choice.
 *
 * <p>Stages complete on threads of the client: what depends on them must not block, or continue elsewhere.
 */
public interface ObjectStore {

    /**
     * Stores an object unless its key is taken. Idempotent in its effect: repeated, it changes nothing and answers
     * {@link PutOutcome.AlreadyExists}. That answer may also speak of this very call, when the connection broke after
     * the store had written: whether the object there is the same one only {@link #headAsync} tells.
     *
     * @param request its bytes are borrowed, not copied: they must not change before the stage completes
     */
    CompletionStage<PutOutcome> putIfAbsent(PutRequest request);

    /**
     * Stores an object in place of whatever its key held. Idempotent; of racing writes the last one stays, whichever
     * that is.
     *
     * @param request its bytes are borrowed, not copied: they must not change before the stage completes
     */
    CompletionStage<PutOutcome.Stored> put(PutRequest request);

    /** What is known of an object without its bytes; empty when there is none. S3 doesn't tell a missing bucket here. */
    CompletionStage<Optional<ObjectInfo>> headAsync(ObjectKey key);

    /** {@link #headAsync}, waited for on the calling thread. */
    Optional<ObjectInfo> head(ObjectKey key);

    /** An object's bytes as a stream, to be closed by the caller; empty when there is no such object. */
    Optional<ObjectContent> open(ObjectKey key);

    /**
     * The objects whose keys begin with {@code prefix}, in the order of their UTF-8 bytes, fetched page by page as the
     * stream is read. Objects written or deleted meanwhile may or may not be in it. Keys that no {@link ObjectKey} can
     * name, such as the markers of empty folders, are passed over.
     *
     * @param prefix may be empty, for all objects
     */
    Stream<ListedObject> list(String prefix);

    /**
     * An address under which anyone may GET the object until {@code validity} has passed. Made without asking the
     * store: the object need not exist. The address is a secret while it is valid.
     *
     * @param validity whole seconds, from 1 second to 7 days
     */
    URI presignGet(ObjectKey key, Duration validity);

    /** Deletes an object. Idempotent: one that is not there is no error. */
    void delete(ObjectKey key);

    /**
     * Checks that the bucket exists and that the store honours {@code If-None-Match: *}, by writing an object of its
     * own below {@code probe/} twice and deleting it again. A store that ignores the condition would let a second
     * writer overwrite an image silently, so it is refused.
     */
    void probe();
}
