package io.journeydb.media.store;

import static io.journeydb.media.store.SampleObjects.bytes;
import static io.journeydb.media.store.SampleObjects.newKey;
import static io.journeydb.media.store.SampleObjects.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** How every object store must fail: what may work later is told from what somebody must change first. */
abstract class ObjectStoreFailureContract extends ObjectStoreContract {

    private static final Map<String, Consumer<ObjectStore>> OPERATIONS = Map.of(
            "putIfAbsent", store -> MinioCall.await(store.putIfAbsent(request(newKey(), bytes(500_000, 1)))),
            "put", store -> MinioCall.await(store.put(request(newKey(), bytes(500_000, 1)))),
            "head", store -> store.head(newKey()),
            "open", store -> store.open(newKey()),
            "list", store -> store.list("images/").toList(),
            "delete", store -> store.delete(newKey()),
            "probe", ObjectStore::probe);

    @Test
    void aWrongSecretIsRefusedByEveryOperation() {
        S3Config wrong = changed(config -> new S3Config(
                config.endpoint(), config.region(), config.bucket(), config.accessKey(), "not-the-secret"));

        OPERATIONS.forEach((name, operation) -> assertRefused(wrong, name, operation));
        assertThat(refusal(wrong, OPERATIONS.get("putIfAbsent"))).contains("journeydb.s3.secret-key");
    }

    @Test
    void anUnknownAccessKeyIsRefusedByEveryOperation() {
        S3Config wrong = changed(config ->
                new S3Config(config.endpoint(), config.region(), config.bucket(), "nobody", config.secretKey()));

        OPERATIONS.forEach((name, operation) -> assertRefused(wrong, name, operation));
        assertThat(refusal(wrong, OPERATIONS.get("putIfAbsent"))).contains("journeydb.s3.access-key");
    }

    @Test
    void aMissingBucketIsRefusedAndNamed() {
        S3Config wrong = changed(config -> new S3Config(
                config.endpoint(), config.region(), "no-such-bucket", config.accessKey(), config.secretKey()));

        for (String name : List.of("putIfAbsent", "put", "open", "list", "probe")) {
            assertThat(refusal(wrong, OPERATIONS.get(name))).as(name).contains("journeydb.s3.bucket");
        }
    }

    @Test
    void aStoreThatIsDownIsUnavailableToEveryOperation() throws IOException {
        URI nobody = URI.create("http://127.0.0.1:" + closedPort());
        S3Config down = changed(config ->
                new S3Config(nobody, config.region(), config.bucket(), config.accessKey(), config.secretKey()));

        OPERATIONS.forEach((name, operation) -> assertThatExceptionOfType(ObjectStoreUnavailableException.class)
                .as(name)
                .isThrownBy(calling(down, operation)));
    }

    @Test
    void bytesThatDontHaveTheirSha256AreRefusedAndNotStored() {
        ObjectKey key = newKey();
        var request = new PutRequest(key, bytes(1_000, 1), SampleObjects.sha256(bytes(1_000, 2)), "a/b", Map.of());

        assertThatExceptionOfType(ObjectStoreRefusedException.class)
                .isThrownBy(calling(config(), store -> MinioCall.await(store.putIfAbsent(request))));

        try (var client = S3Client.of(config())) {
            assertThat(client.store().head(key)).isEmpty();
        }
    }

    private S3Config changed(UnaryOperator<S3Config> change) {
        return change.apply(config());
    }

    private static void assertRefused(S3Config config, String name, Consumer<ObjectStore> operation) {
        assertThatExceptionOfType(ObjectStoreRefusedException.class)
                .as(name)
                .isThrownBy(calling(config, operation))
                .withMessageNotContaining(config.secretKey());
    }

    private static String refusal(S3Config config, Consumer<ObjectStore> operation) {
        try (var client = S3Client.of(config)) {
            operation.accept(client.store());
        } catch (ObjectStoreRefusedException e) {
            return e.getMessage();
        }
        throw new AssertionError("nothing was refused");
    }

    private static ThrowingCallable calling(S3Config config, Consumer<ObjectStore> operation) {
        return () -> {
            try (var client = S3Client.of(config)) {
                operation.accept(client.store());
            }
        };
    }

    private static int closedPort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
