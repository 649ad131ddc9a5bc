package io.journeydb.local;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where the started components are. Members of one that was not started are null.
 *
 * @param kafkaBootstrapServers host:port
 * @param jdbcUrl of the database {@code journeydb}
 * @param jdbcUser its owner
 * @param jdbcPassword a secret
 * @param s3Endpoint an http URL
 * @param s3Region fixed, so that clients don't ask for it
 * @param s3Bucket exists
 * @param s3AccessKey names the key pair
 * @param s3SecretKey a secret
 */
public record Endpoints(
        String kafkaBootstrapServers,
        String jdbcUrl,
        String jdbcUser,
        String jdbcPassword,
        String s3Endpoint,
        String s3Region,
        String s3Bucket,
        String s3AccessKey,
        String s3SecretKey) {

    /** The services' configuration keys for these endpoints, secrets included; none for what was not started. */
    public Map<String, String> asProperties() {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("kafka.bootstrap.servers", kafkaBootstrapServers);
        properties.put("quarkus.datasource.jdbc.url", jdbcUrl);
        properties.put("quarkus.datasource.username", jdbcUser);
        properties.put("quarkus.datasource.password", jdbcPassword);
        properties.put("journeydb.s3.endpoint", s3Endpoint);
        properties.put("journeydb.s3.region", s3Region);
        properties.put("journeydb.s3.bucket", s3Bucket);
        properties.put("journeydb.s3.access-key", s3AccessKey);
        properties.put("journeydb.s3.secret-key", s3SecretKey);
        properties.values().removeIf(value -> value == null);
        return properties;
    }

    /** The addresses without the secrets. */
    @Override
    public String toString() {
        return "Endpoints[kafkaBootstrapServers=" + kafkaBootstrapServers + ", jdbcUrl=" + jdbcUrl + ", jdbcUser="
                + jdbcUser + ", s3Endpoint=" + s3Endpoint + ", s3Region=" + s3Region + ", s3Bucket=" + s3Bucket + "]";
    }
}
