package io.journeydb.media.store;

import static io.journeydb.media.store.SampleObjects.bytes;
import static io.journeydb.media.store.SampleObjects.newKey;
import static io.journeydb.media.store.SampleObjects.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.journeydb.media.store.PutOutcome.AlreadyExists;
import io.journeydb.media.store.PutOutcome.Stored;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every object store must do, whoever made it. Failures have a contract of their own. */
abstract class ObjectStoreContract {

    private S3Client client;
    private ObjectStore store;

    /** How to reach the store under test, which runs and has the bucket. */
    abstract S3Config config();

    @BeforeEach
    void connect() {
        client = S3Client.of(config());
        store = client.store();
    }

    @AfterEach
    void disconnect() {
        if (client != null) {
            client.close();
        }
    }

    @Test
    void anObjectIsReadBackAsItWasStored() {
        ObjectKey key = newKey();
        byte[] image = bytes(500_000, 1);
        var metadata = Map.of("sha256", SampleObjects.sha256(image), "ingested-at", "2026-01-01T00:00:00Z");

        assertThat(putIfAbsent(request(key, image, metadata))).isEqualTo(new Stored());

        var info = new ObjectInfo(key, image.length, "image/jpeg", metadata);
        assertThat(store.head(key)).contains(info);
        try (ObjectContent content = store.open(key).orElseThrow()) {
            assertThat(content.info()).isEqualTo(info);
            assertThat(content.readAll(image.length)).hasValue(image);
        }
    }

    @Test
    void aSecondWriteOfAKeyIsRefusedAndChangesNothing() {
        ObjectKey key = newKey();
        byte[] first = bytes(1_000, 1);
        putIfAbsent(request(key, first));

        PutOutcome duplicate = putIfAbsent(request(key, first));
        PutOutcome conflict = putIfAbsent(request(key, bytes(2_000, 2), Map.of("other", "yes")));

        assertThat(duplicate).isEqualTo(new AlreadyExists());
        assertThat(conflict).isEqualTo(new AlreadyExists());
        assertThat(read(key)).isEqualTo(first);
        assertThat(store.head(key).orElseThrow().metadata()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {500_000, 16 * 1024 * 1024})
    void of32RacersForAKeyExactlyOneStores(int size) {
        ObjectKey key = newKey();
        // Four contents for 32 racers: enough to tell a torn object, few enough for a small heap.
        byte[][] contents =
                IntStream.range(0, 4).mapToObj(seed -> bytes(size, seed)).toArray(byte[][]::new);
        PutRequest[] requests = IntStream.range(0, 32)
                .mapToObj(racer -> request(key, contents[racer % 4], Map.of("racer", String.valueOf(racer))))
                .toArray(PutRequest[]::new);

        List<PutOutcome> outcomes = race(requests);

        int[] winners = IntStream.range(0, 32)
                .filter(racer -> outcomes.get(racer).equals(new Stored()))
                .toArray();
        assertThat(winners).hasSize(1);
        assertThat(store.head(key).orElseThrow().metadata()).containsEntry("racer", String.valueOf(winners[0]));
        assertThat(read(key)).isEqualTo(contents[winners[0] % 4]);
    }

    @Test
    void anUnconditionalWriteReplaces() {
        ObjectKey key = newKey();
        store.put(request(key, bytes(1_000, 1))).toCompletableFuture().join();

        assertThat(store.put(request(key, bytes(900, 2))).toCompletableFuture()).succeedsWithin(Duration.ofMinutes(1));

        assertThat(read(key)).isEqualTo(bytes(900, 2));
    }

    @Test
    void anObjectMayBeEmpty() {
        ObjectKey key = newKey();

        assertThat(putIfAbsent(request(key, new byte[0]))).isEqualTo(new Stored());

        assertThat(read(key)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"with space", "plus+and&and=", "100% ~(x)", "schön/日本/🐇", "a'b!c*d,e:f;g@h$i"})
    void anyValidKeyNamesAnObject(String name) {
        var key = new ObjectKey(UUID.randomUUID() + "/" + name);

        assertThat(putIfAbsent(request(key, bytes(10, 1)))).isEqualTo(new Stored());

        assertThat(putIfAbsent(request(key, bytes(10, 1)))).isEqualTo(new AlreadyExists());
        assertThat(read(key)).isEqualTo(bytes(10, 1));
        assertThat(store.list(key.value())).containsExactly(new ListedObject(key, 10));
    }

    @Test
    void aListingShowsWhatBeginsWithThePrefixInOrderAcrossPages() {
        String prefix = "listed-" + UUID.randomUUID() + "/";
        int moreThanAPage = 1_003;
        race(IntStream.range(0, moreThanAPage)
                .mapToObj(i -> request(new ObjectKey("%s%04d".formatted(prefix, i)), new byte[i % 3]))
                .toArray(PutRequest[]::new));
        putIfAbsent(request(newKey(), bytes(10, 1)));

        assertThat(store.list(prefix))
                .hasSize(moreThanAPage)
                .isSortedAccordingTo((a, b) -> a.key().value().compareTo(b.key().value()))
                .startsWith(new ListedObject(new ObjectKey(prefix + "0000"), 0))
                .endsWith(new ListedObject(new ObjectKey(prefix + "1002"), 0));
        assertThat(store.list("nothing-" + UUID.randomUUID())).isEmpty();
    }

    @Test
    void aPresignedAddressGivesTheObjectToPlainHttp() throws IOException, InterruptedException {
        ObjectKey key = newKey();
        putIfAbsent(request(key, bytes(1_000, 1)));

        URI address = store.presignGet(key, Duration.ofMinutes(5));

        assertThat(get(address).statusCode()).isEqualTo(200);
        assertThat(get(address).body()).isEqualTo(bytes(1_000, 1));
        URI unsigned = URI.create(address.toString().replaceAll("\\?.*", ""));
        assertThat(get(unsigned).statusCode()).isEqualTo(403);
    }

    @Test
    void aMissingObjectIsAbsentAndItsDeletionNoError() {
        ObjectKey key = newKey();

        assertThat(store.head(key)).isEmpty();
        assertThat(store.open(key)).isEmpty();
        store.delete(key);
    }

    @Test
    void aDeletedObjectIsGoneAndItsKeyFree() {
        ObjectKey key = newKey();
        putIfAbsent(request(key, bytes(10, 1)));

        store.delete(key);

        assertThat(store.head(key)).isEmpty();
        assertThat(putIfAbsent(request(key, bytes(10, 2)))).isEqualTo(new Stored());
    }

    @Test
    void anObjectLargerThanItsReaderTakesIsNotRead() {
        ObjectKey key = newKey();
        putIfAbsent(request(key, bytes(1_001, 1)));

        try (ObjectContent content = store.open(key).orElseThrow()) {
            assertThat(content.readAll(1_000)).isEmpty();
        }
    }

    @Test
    void theProbePassesAndLeavesNothingBehind() {
        store.probe();

        assertThat(store.list("probe/")).isEmpty();
    }

    private PutOutcome putIfAbsent(PutRequest request) {
        return store.putIfAbsent(request).toCompletableFuture().join();
    }

    private byte[] read(ObjectKey key) {
        try (ObjectContent content = store.open(key).orElseThrow()) {
            return content.readAll(Integer.MAX_VALUE).orElseThrow();
        }
    }

    private List<PutOutcome> race(PutRequest... requests) {
        var race = Stream.of(requests)
                .map(request -> store.putIfAbsent(request).toCompletableFuture())
                .toList();
        return race.stream().map(CompletableFuture::join).toList();
    }

    private static HttpResponse<byte[]> get(URI address) throws IOException, InterruptedException {
        try (var plain = HttpClient.newHttpClient()) {
            return plain.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofByteArray());
        }
    }
}
