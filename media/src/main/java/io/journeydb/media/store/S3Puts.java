package io.journeydb.media.store;

import io.journeydb.media.store.PutOutcome.AlreadyExists;
import io.journeydb.media.store.PutOutcome.Stored;
import io.minio.S3Escaper;
import io.minio.Signer;
import io.minio.Time;
import io.minio.http.HttpUtils;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;

/**
 * Writes objects, each with one PUT of known length. MinIO's client is passed by here: it hashes the bytes again,
 * and above its part size it switches to a multipart upload and drops the condition without a word.
 */
final class S3Puts {

    private static final int CONFLICT = 409;
    private static final int PRECONDITION_FAILED = 412;
    /** A conflict lasts as long as another write of the same key: 7 waits of 20 ms to 2.5 s are 5 s in all. */
    private static final int MAX_ATTEMPTS = 8;

    private static final long FIRST_WAIT_MILLIS = 20;

    private final S3Config config;
    private final HttpUrl bucketUrl;
    private final OkHttpClient http;

    S3Puts(S3Config config, String bucket, OkHttpClient http) {
        this.config = config;
        this.bucketUrl = HttpUrl.get(config.endpoint())
                .newBuilder()
                .addPathSegment(bucket)
                .build();
        this.http = http.newBuilder().callTimeout(config.timeouts().write()).build();
    }

    CompletableFuture<PutOutcome> putIfAbsent(PutRequest put) {
        return attempt(put, true, 1);
    }

    CompletableFuture<Stored> put(PutRequest put) {
        return attempt(put, false, 1).thenApply(outcome -> new Stored());
    }

    private CompletableFuture<PutOutcome> attempt(PutRequest put, boolean onlyIfAbsent, int attempt) {
        return S3Call.send(http, request(put, onlyIfAbsent)).thenCompose(answer -> {
            if (answer.isSuccess()) {
                return CompletableFuture.completedFuture(new Stored());
            }
            if (onlyIfAbsent && answer.status() == PRECONDITION_FAILED) {
                return CompletableFuture.completedFuture(new AlreadyExists());
            }
            if (answer.status() == CONFLICT && attempt < MAX_ATTEMPTS) {
                return afterWaiting(put, onlyIfAbsent, attempt);
            }
            return CompletableFuture.failedFuture(S3Failures.of(answer));
        });
    }

    /** The wait doubles each time, and half of it is random, so that racers don't meet again. */
    private CompletableFuture<PutOutcome> afterWaiting(PutRequest put, boolean onlyIfAbsent, int attempt) {
        long half = FIRST_WAIT_MILLIS << attempt - 1 >> 1;
        long millis = half + ThreadLocalRandom.current().nextLong(half + 1);
        var later = CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS);
        return CompletableFuture.supplyAsync(() -> attempt(put, onlyIfAbsent, attempt + 1), later)
                .thenCompose(outcome -> outcome);
    }

    private Request request(PutRequest put, boolean onlyIfAbsent) {
        HttpUrl url = bucketUrl
                .newBuilder()
                .addEncodedPathSegments(S3Escaper.encodePath(put.key().value()))
                .build();
        var request = new Request.Builder()
                .url(url)
                .put(new SlicedBody(put.bytes()))
                .header("Host", HttpUtils.getHostHeader(url))
                .header("Content-Type", put.contentType())
                .header("x-amz-content-sha256", put.sha256())
                .header("x-amz-date", ZonedDateTime.now(ZoneOffset.UTC).format(Time.AMZ_DATE_FORMAT));
        put.metadata().forEach((name, value) -> request.header("x-amz-meta-" + name, value));
        if (onlyIfAbsent) {
            request.header("If-None-Match", "*");
        }
        return signed(request.build(), put.sha256());
    }

    private Request signed(Request request, String sha256) {
        try {
            return Signer.signV4S3(request, config.region(), config.accessKey(), config.secretKey(), sha256);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            // Every Java platform must have HmacSHA256, and any text that is not empty is a key for it.
            throw new IllegalStateException("the request could not be signed", e);
        }
    }
}
