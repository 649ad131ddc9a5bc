package io.journeydb.media.store;

import io.minio.BucketExistsArgs;
import io.minio.MakeBucketArgs;
import io.minio.MinioAsyncClient;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;

/**
 * The connection to one S3 store: one per process, because connections, threads and the bound on requests in flight are
 * shared by all buckets that it opens. Nothing is sent before the first operation. Thread safe.
 */
public final class S3Client implements AutoCloseable {

    private static final Duration KEEP_ALIVE = Duration.ofMinutes(1);

    private final S3Config config;
    private final OkHttpClient http;
    private final MinioAsyncClient minio;

    private S3Client(S3Config config, OkHttpClient http, MinioAsyncClient minio) {
        this.config = config;
        this.http = http;
        this.minio = minio;
    }

    /**
     * A client that has sent nothing yet.
     *
     * @throws IllegalArgumentException naming the key, when the file of authorities is of no use
     */
    public static S3Client of(S3Config config) {
        Objects.requireNonNull(config, "config");
        OkHttpClient http = http(config);
        MinioAsyncClient minio = MinioAsyncClient.builder()
                .endpoint(HttpUrl.get(config.endpoint()))
                .region(config.region())
                .credentials(config.accessKey(), config.secretKey())
                .httpClient(http)
                .build();
        minio.disableVirtualStyleEndpoint();
        return new S3Client(config, http, minio);
    }

    /** The configured bucket. */
    public ObjectStore store() {
        return bucket(config.bucket());
    }

    /**
     * Makes sure that the configured bucket is there.
     *
     * @return whether it was made now
     * @throws ObjectStoreException when the store can't be asked, or refuses
     */
    public boolean createBucket() {
        BucketExistsArgs known =
                BucketExistsArgs.builder().bucket(config.bucket()).build();
        if (MinioCall.await(MinioCall.sync(() -> minio.bucketExists(known)))) {
            return false;
        }
        MakeBucketArgs made = MakeBucketArgs.builder().bucket(config.bucket()).build();
        MinioCall.await(MinioCall.sync(() -> minio.makeBucket(made)));
        return true;
    }

    /**
     * Another bucket of the same store, with the same credentials.
     *
     * @throws IllegalArgumentException when no bucket can have that name
     */
    public ObjectStore bucket(String name) {
        if (!BucketName.isValid(name)) {
            throw new IllegalArgumentException("a bucket has 3 to 63 lower-case letters, digits, dots and hyphens");
        }
        return new S3ObjectStore(name, minio, new S3Puts(config, name, http));
    }

    /** Lets requests in flight end, takes no new ones, and closes idle connections. */
    @Override
    public void close() {
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }

    private static OkHttpClient http(S3Config config) {
        int concurrency = config.maxConcurrency();
        var builder = new OkHttpClient.Builder()
                // One request per connection: a bulk upload must not share its window with 31 others.
                .protocols(List.of(Protocol.HTTP_1_1))
                .dispatcher(dispatcher(concurrency))
                .connectionPool(new ConnectionPool(concurrency, KEEP_ALIVE.toSeconds(), TimeUnit.SECONDS))
                .connectTimeout(config.timeouts().connect())
                .readTimeout(config.timeouts().transfer())
                .writeTimeout(config.timeouts().transfer())
                .followRedirects(false);
        if (config.endpoint().getScheme().equals("http")) {
            builder.socketFactory(new BufferedSockets());
        }
        config.authorities().map(Authorities::in).ifPresent(authorities -> authorities.applyTo(builder));
        return builder.build();
    }

    private static Dispatcher dispatcher(int concurrency) {
        var threads = Thread.ofPlatform().name("journeydb-s3-", 0).daemon().factory();
        var executor = new ThreadPoolExecutor(
                0, Integer.MAX_VALUE, KEEP_ALIVE.toSeconds(), TimeUnit.SECONDS, new SynchronousQueue<>(), threads);
        var dispatcher = new Dispatcher(executor);
        dispatcher.setMaxRequests(concurrency);
        dispatcher.setMaxRequestsPerHost(concurrency);
        return dispatcher;
    }
}
