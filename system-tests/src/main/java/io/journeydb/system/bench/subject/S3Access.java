package io.journeydb.system.bench.subject;

import io.journeydb.local.Endpoints;
import io.journeydb.media.store.S3Client;
import io.journeydb.media.store.S3Config;
import io.journeydb.media.store.S3Timeouts;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The way into the object store.
 *
 * @param endpoint an http URL
 * @param region fixed
 * @param bucket exists
 * @param accessKey names the key pair
 * @param secretKey a secret
 */
public record S3Access(String endpoint, String region, String bucket, String accessKey, String secretKey) {

    /** That of the local stack. */
    public static S3Access of(Endpoints endpoints) {
        return new S3Access(
                endpoints.s3Endpoint(),
                endpoints.s3Region(),
                endpoints.s3Bucket(),
                endpoints.s3AccessKey(),
                endpoints.s3SecretKey());
    }

    /** As {@link #toEnvironment} wrote it. */
    static S3Access fromEnvironment(Map<String, String> environment) {
        return new S3Access(
                environment.get("BENCH_S3_ENDPOINT"),
                environment.get("BENCH_S3_REGION"),
                environment.get("BENCH_S3_BUCKET"),
                environment.get("BENCH_S3_ACCESS_KEY"),
                environment.get("BENCH_S3_SECRET_KEY"));
    }

    /** For a child process: the environment shows in no process list. */
    Map<String, String> toEnvironment() {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("BENCH_S3_ENDPOINT", endpoint);
        environment.put("BENCH_S3_REGION", region);
        environment.put("BENCH_S3_BUCKET", bucket);
        environment.put("BENCH_S3_ACCESS_KEY", accessKey);
        environment.put("BENCH_S3_SECRET_KEY", secretKey);
        return environment;
    }

    /** A client of its own with so many requests in flight at once. */
    public S3Client client(int concurrency) {
        return S3Client.of(new S3Config(
                URI.create(endpoint), region, bucket, accessKey, secretKey, concurrency, S3Timeouts.DEFAULT));
    }

    @Override
    public String toString() {
        return "S3Access[endpoint=" + endpoint + ", bucket=" + bucket + "]";
    }
}
