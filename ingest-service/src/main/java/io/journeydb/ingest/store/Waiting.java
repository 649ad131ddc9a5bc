package io.journeydb.ingest.store;

import io.journeydb.media.store.ObjectStoreException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/** Waits for the store on the calling thread. */
final class Waiting {

    private Waiting() {}

    /** @throws ObjectStoreException as the store threw it */
    static <T> T on(CompletionStage<T> stage) {
        try {
            return stage.toCompletableFuture().join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof ObjectStoreException failure) {
                throw failure;
            }
            throw e;
        }
    }
}
