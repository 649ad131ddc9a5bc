package io.journeydb.media.store;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Objects to write: keys that no other test has, bytes that no other seed gives. */
final class SampleObjects {

    /** For stores that run: 32 racers of 16 MiB on a machine that is busy with other tests take their time. */
    static final S3Timeouts PATIENT =
            new S3Timeouts(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(5));

    private SampleObjects() {}

    static ObjectKey newKey() {
        return new ObjectKey("images/017/" + UUID.randomUUID());
    }

    static byte[] bytes(int size, long seed) {
        var bytes = new byte[size];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static PutRequest request(ObjectKey key, byte[] bytes) {
        return request(key, bytes, Map.of());
    }

    static PutRequest request(ObjectKey key, byte[] bytes, Map<String, String> metadata) {
        return new PutRequest(key, bytes, sha256(bytes), "image/jpeg", metadata);
    }
}
