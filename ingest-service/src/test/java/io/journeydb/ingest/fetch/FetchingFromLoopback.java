package io.journeydb.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeydb.events.rejection.RejectionCode;
import io.journeydb.ingest.fetch.FetchOutcome.Failed;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import okhttp3.Dns;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/**
 * A real https host on loopback and fetchers that know its names. The rule {@link #LOOPBACK}, which only tests have,
 * permits that one address; every other stays refused.
 */
abstract class FetchingFromLoopback {
    static final int MAX_BYTES = 1_000;
    static final AddressRule LOOPBACK = InetAddress.getLoopbackAddress()::equals;

    private static TestCertificate certificate;

    /** What the names of the hosts mean: addresses, separated by a space. */
    final Map<String, String> addresses = new ConcurrentHashMap<>(Map.of(
            "pictures.test", "127.0.0.1",
            "other.test", "127.0.0.1",
            "untrusted.test", "127.0.0.1",
            "metadata.test", "169.254.169.254"));

    final List<String> lookups = new CopyOnWriteArrayList<>();
    PictureHost host;

    private final List<AutoCloseable> open = new ArrayList<>();

    @BeforeAll
    static void makeCertificate(@TempDir Path folder) {
        certificate = TestCertificate.forNames(folder, "pictures.test", "other.test", "metadata.test");
    }

    @BeforeEach
    void startHost() {
        host = new PictureHost(certificate);
        open.add(host);
    }

    @AfterEach
    void closeAll() throws Exception {
        for (AutoCloseable closeable : open) {
            closeable.close();
        }
    }

    /** Waits long enough for a host on a busy machine; a test that must see it give up has a policy of its own. */
    final FetchPolicy patient() {
        return waiting(Duration.ofSeconds(10), Duration.ofSeconds(30));
    }

    final FetchPolicy waiting(Duration readTimeout, Duration totalTimeout) {
        int port = host.port();
        return new FetchPolicy(
                Set.of(
                        "pictures.test:" + port,
                        "other.test:" + port,
                        "untrusted.test:" + port,
                        "metadata.test:" + port),
                MAX_BYTES,
                Duration.ofSeconds(10),
                readTimeout,
                totalTimeout,
                3,
                Duration.ofMillis(1),
                3);
    }

    final FetchOutcome fetch(String path) throws InterruptedException {
        return fetch(path, patient());
    }

    final FetchOutcome fetch(String path, FetchPolicy policy) throws InterruptedException {
        return fetcher(policy, LOOPBACK, this::resolve).fetch(uri("pictures.test", path));
    }

    final HttpsImageFetcher fetcher(FetchPolicy policy, AddressRule rule, Dns names) {
        HttpsImageFetcher fetcher = new HttpsImageFetcher(policy, certificate.client(), names, rule);
        open.add(fetcher);
        return fetcher;
    }

    final URI uri(String name, String path) {
        return URI.create("https://" + name + ":" + host.port() + path);
    }

    final List<InetAddress> resolve(String name) throws UnknownHostException {
        lookups.add(name);
        if (!addresses.containsKey(name)) {
            throw new UnknownHostException(name);
        }
        List<InetAddress> found = new ArrayList<>();
        for (String address : addresses.get(name).split(" ")) {
            found.add(InetAddress.getByName(address));
        }
        return found;
    }

    static void assertFailed(FetchOutcome outcome, RejectionCode code, String reason) {
        assertThat(outcome).isInstanceOfSatisfying(Failed.class, failed -> {
            assertThat(failed.code()).isEqualTo(code);
            assertThat(failed.reason()).contains(reason).doesNotContain(".test");
        });
    }
}
