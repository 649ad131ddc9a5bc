package io.journeydb.index.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.journeydb.events.identity.Sha256;
import io.journeydb.media.store.ListedObject;
import io.journeydb.media.store.ObjectContent;
import io.journeydb.media.store.ObjectKey;
import io.journeydb.media.store.ObjectStore;
import io.journeydb.media.store.ObjectStoreException;
import io.journeydb.media.store.PutRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;

/**
 * Jobs in the object store: {@code evaluations/jobs/<id>/} holds a job's state, the files that came with it and its reports;
 * {@code evaluations/pending/<replica>/<id>} says that a replica has yet to finish it. Thread safe; blocks.
 */
final class JobStore {

    private static final int MOST_BYTES = 64 * 1024 * 1024;
    private static final String JSON_TYPE = "application/json";

    private final JsonMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private final ObjectStore store;
    private final String pending;

    /** @param replica whose pending jobs these are */
    JobStore(ObjectStore store, String replica) {
        this.store = store;
        this.pending = "evaluations/pending/" + replica.replaceAll("[^A-Za-z0-9-]", "-") + "/";
    }

    static ObjectKey key(JobId id, String name) {
        return new ObjectKey("evaluations/jobs/" + id + "/" + name);
    }

    Optional<EvaluationJob> find(JobId id) {
        return read(key(id, "job.json")).map(bytes -> {
            try {
                return json.readValue(bytes, EvaluationJob.class);
            } catch (IOException e) {
                throw new UncheckedIOException("the evaluation " + id + " in the object store is damaged", e);
            }
        });
    }

    void save(EvaluationJob job) {
        try {
            put(key(job.id(), "job.json"), json.writeValueAsBytes(job), JSON_TYPE);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a job is always JSON", e);
        }
    }

    /** The ids of the jobs that this replica has yet to finish. */
    List<JobId> pending() {
        try (Stream<ListedObject> objects = store.list(pending)) {
            return objects.map(object -> object.key().value().substring(pending.length()))
                    .flatMap(name -> JobId.of(name).stream())
                    .toList();
        }
    }

    void markPending(JobId id) {
        put(new ObjectKey(pending + id), new byte[0], "application/octet-stream");
    }

    void unmarkPending(JobId id) {
        store.delete(new ObjectKey(pending + id));
    }

    /** Asks the replica that has the job to stop it. */
    void markCancelled(JobId id) {
        put(key(id, "cancel"), new byte[0], "application/octet-stream");
    }

    boolean isMarkedCancelled(JobId id) {
        return store.head(key(id, "cancel")).isPresent();
    }

    void delete(JobId id) {
        String folder = "evaluations/jobs/" + id + "/";
        try (Stream<ListedObject> objects = store.list(folder)) {
            objects.map(ListedObject::key).toList().forEach(store::delete);
        }
    }

    void put(ObjectKey key, byte[] bytes, String mediaType) {
        PutRequest request = new PutRequest(key, bytes, Sha256.of(bytes).hex(), mediaType, Map.of());
        try {
            store.put(request).toCompletableFuture().join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof ObjectStoreException known) {
                throw known;
            }
            throw e;
        }
    }

    Optional<byte[]> read(ObjectKey key) {
        Optional<ObjectContent> found = store.open(key);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        try (ObjectContent content = found.get()) {
            return content.readAll(MOST_BYTES);
        }
    }

    /** An object's bytes as a stream, to be closed by the caller. */
    Optional<ObjectContent> open(ObjectKey key) {
        return store.open(key);
    }
}
