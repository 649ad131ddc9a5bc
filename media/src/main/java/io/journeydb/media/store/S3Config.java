package io.journeydb.media.store;

import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * Where the object store is and how to speak to it. Every field has its key below {@code journeydb.s3}.
 *
 * @param endpoint {@code http} or {@code https} with a host, without a path
 * @param region fixed, so that no request is spent on asking for it; stores that know none take any
 * @param bucket the service's own
 * @param accessKey not blank
 * @param secretKey not blank; never printed
 * @param maxConcurrency requests in flight at once, and connections kept; OkHttp's own default of 5 per host starves a
 *     pipeline
 * @param timeouts how long to wait
 * @param authorities PEM file of the authorities that an https endpoint is trusted for; else the JVM's
 */
public record S3Config(
        URI endpoint,
        String region,
        String bucket,
        String accessKey,
        String secretKey,
        int maxConcurrency,
        S3Timeouts timeouts,
        Optional<Path> authorities) {

    /** What a pipeline of 16 writes in flight needs, with room for as many reads beside it. */
    public static final int DEFAULT_CONCURRENCY = 32;

    public S3Config {
        Objects.requireNonNull(timeouts, "timeouts");
        Objects.requireNonNull(authorities, "authorities");
        requireText(region, "region");
        requireText(accessKey, "access-key");
        requireText(secretKey, "secret-key");
        if (!BucketName.isValid(bucket)) {
            throw new IllegalArgumentException(
                    "journeydb.s3.bucket must be 3 to 63 lower-case letters, digits, dots and hyphens");
        }
        if (!isOrigin(endpoint)) {
            throw new IllegalArgumentException("journeydb.s3.endpoint must be http(s)://host[:port] without a path");
        }
        if (maxConcurrency < 1) {
            throw new IllegalArgumentException("the concurrency must be at least 1, but is " + maxConcurrency);
        }
    }

    /** With the authorities that the JVM trusts. */
    public S3Config(
            URI endpoint,
            String region,
            String bucket,
            String accessKey,
            String secretKey,
            int maxConcurrency,
            S3Timeouts timeouts) {
        this(endpoint, region, bucket, accessKey, secretKey, maxConcurrency, timeouts, Optional.empty());
    }

    /** With {@link #DEFAULT_CONCURRENCY} and {@link S3Timeouts#DEFAULT}. */
    public S3Config(URI endpoint, String region, String bucket, String accessKey, String secretKey) {
        this(endpoint, region, bucket, accessKey, secretKey, DEFAULT_CONCURRENCY, S3Timeouts.DEFAULT);
    }

    /** The same, trusting the authorities of a PEM file and no others. */
    public S3Config withAuthorities(Path file) {
        return new S3Config(
                endpoint, region, bucket, accessKey, secretKey, maxConcurrency, timeouts, Optional.of(file));
    }

    private static boolean isOrigin(URI endpoint) {
        boolean web = "http".equals(endpoint.getScheme()) || "https".equals(endpoint.getScheme());
        String path = endpoint.getRawPath();
        boolean bare = (path == null || path.isEmpty() || path.equals("/")) && endpoint.getRawQuery() == null;
        return web && bare && endpoint.getHost() != null && endpoint.getRawUserInfo() == null;
    }

    private static void requireText(String value, String key) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("journeydb.s3." + key + " is missing");
        }
    }

    /** Without the credentials. */
    @Override
    public String toString() {
        return "S3Config[endpoint=" + endpoint + ", region=" + region + ", bucket=" + bucket + ", maxConcurrency="
                + maxConcurrency + ", timeouts=" + timeouts + ", authorities=" + authorities + "]";
    }
}
