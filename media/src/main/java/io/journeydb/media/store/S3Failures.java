package io.journeydb.media.store;

import io.minio.errors.ErrorResponseException;
import io.minio.errors.ServerException;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import javax.net.ssl.SSLException;

/** The one place where answers of S3 and exceptions of MinIO's client get their meaning for a caller. */
final class S3Failures {

    private static final int TIMEOUT = 408;
    private static final int TOO_MANY = 429;
    private static final Set<String> RETRYABLE = Set.of(
            "SlowDown", "SlowDownRead", "SlowDownWrite", "RequestTimeout", "InternalError", "ServiceUnavailable");

    private static final Set<String> ABOUT_OBJECT = Set.of("AccessDenied", "NoSuchBucket", "InvalidBucketName");

    private S3Failures() {}

    /** The meaning of what was thrown, also from within a stage. */
    static ObjectStoreException of(Throwable thrown) {
        return switch (thrown) {
            case ObjectStoreException known -> known;
            case CompletionException wrapper when wrapper.getCause() != null -> of(wrapper.getCause());
            case ExecutionException wrapper when wrapper.getCause() != null -> of(wrapper.getCause());
            case ErrorResponseException answered -> of(answer(answered), answered);
            case ServerException failed -> of(new S3Answer(failed.statusCode(), ""), failed);
            case SSLException untrusted ->
                new ObjectStoreUnavailableException(
                        "no secure connection to the object store; look at journeydb.s3.ca-file and the host of"
                                + " journeydb.s3.endpoint ("
                                + untrusted.getMessage() + ")",
                        untrusted);
            case IOException silent ->
                new ObjectStoreUnavailableException(
                        "the object store could not be reached or did not answer in time; is it up at"
                                + " journeydb.s3.endpoint?",
                        silent);
            // An answer that is none of S3's: nothing is known but that it didn't work this time.
            default ->
                new ObjectStoreUnavailableException(
                        "the object store does not answer as one of S3 does; is it what stands at"
                                + " journeydb.s3.endpoint?",
                        thrown);
        };
    }

    static ObjectStoreException of(S3Answer answer) {
        return of(answer, null);
    }

    static S3Answer answer(ErrorResponseException thrown) {
        String code = thrown.errorResponse().code();
        return new S3Answer(thrown.response().code(), code == null ? "" : code);
    }

    private static ObjectStoreException of(S3Answer answer, Throwable cause) {
        String what = answer.status() + (answer.code().isEmpty() ? "" : " " + answer.code());
        if (isRetryable(answer)) {
            return new ObjectStoreUnavailableException("the object store is not able to serve now: " + what, cause);
        }
        return new ObjectStoreRefusedException(
                "the object store refuses: " + what + "; look at " + culprit(answer),
                cause,
                ABOUT_OBJECT.contains(answer.code()));
    }

    private static boolean isRetryable(S3Answer answer) {
        int status = answer.status();
        // 501 is the exception among the server's errors: what is not implemented today is not tomorrow.
        boolean server = status >= 500 && status != 501;
        // A conflict reaches this place only after the writer gave up waiting for it.
        boolean busy = status == TIMEOUT || status == TOO_MANY || status == 409;
        return server || busy || RETRYABLE.contains(answer.code());
    }

    private static String culprit(S3Answer answer) {
        return switch (answer.code()) {
            case "InvalidAccessKeyId" -> "journeydb.s3.access-key";
            case "SignatureDoesNotMatch" -> "journeydb.s3.secret-key";
            case "AccessDenied", "Forbidden" ->
                "journeydb.s3.secret-key, and what journeydb.s3.access-key is allowed to do";
            case "NoSuchBucket", "InvalidBucketName" -> "journeydb.s3.bucket, or the bucket that was asked for";
            case "AuthorizationHeaderMalformed", "PermanentRedirect", "TemporaryRedirect", "InvalidRegion" ->
                "journeydb.s3.region";
            case "RequestTimeTooSkewed" -> "the clock of this machine";
            case "XAmzContentSHA256Mismatch", "BadDigest" -> "the bytes, which don't have the SHA-256 that was given";
            default -> "journeydb.s3.endpoint and the permissions of journeydb.s3.access-key";
        };
    }
}
