package io.journeydb.media.store;

import io.minio.errors.ErrorResponseException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/** Calls of MinIO's client, with its checked exceptions, thrown or within a stage, turned into those of the port. */
final class MinioCall {

    private MinioCall() {}

    static <T> T sync(Callable<T> call) {
        try {
            return call.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) { // MinIO's client declares eight types of them without a common parent.
            throw S3Failures.of(e);
        }
    }

    /** Empty when there is no such object, or when the call has no result. */
    static <T> CompletableFuture<Optional<T>> async(Callable<CompletableFuture<T>> call) {
        return sync(call).handle((result, thrown) -> {
            if (thrown == null) {
                return Optional.ofNullable(result);
            }
            if (isMissing(thrown)) {
                return Optional.empty();
            }
            throw S3Failures.of(thrown);
        });
    }

    static <T> T await(CompletionStage<T> stage) {
        try {
            return stage.toCompletableFuture().join();
        } catch (CompletionException e) {
            throw S3Failures.of(e);
        }
    }

    private static boolean isMissing(Throwable thrown) {
        if (thrown instanceof CompletionException wrapper && wrapper.getCause() != null) {
            return isMissing(wrapper.getCause());
        }
        return thrown instanceof ErrorResponseException answered
                && S3Failures.answer(answered).code().equals("NoSuchKey");
    }
}
