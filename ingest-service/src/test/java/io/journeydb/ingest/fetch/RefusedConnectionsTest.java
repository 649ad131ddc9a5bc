package io.journeydb.ingest.fetch;

import static io.journeydb.events.rejection.RejectionCode.E_URL_REFUSED;
import static io.journeydb.events.rejection.RejectionCode.E_URL_UNAVAILABLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.journeydb.ingest.fetch.FetchOutcome.Fetched;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Set;
import okhttp3.Dns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not connected to, with a real https server on loopback that must not be asked. */
class RefusedConnectionsTest extends FetchingFromLoopback {

    @Test
    void trustsNoCertificateOfAnotherName() throws InterruptedException {
        host.on("/", PictureHost.body(new byte[] {1}, "image/png"));

        FetchOutcome outcome = fetcher(patient(), LOOPBACK, this::resolve).fetch(uri("untrusted.test", "/"));

        assertFailed(outcome, E_URL_UNAVAILABLE, "not to be trusted");
        assertThat(host.requests()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void followsRedirectsToAllowedHosts(int status) throws InterruptedException {
        host.on("/a", PictureHost.redirect(status, "/b"));
        host.on("/b", PictureHost.redirect(status, "https://other.test:" + host.port() + "/c"));
        host.on("/c", PictureHost.body(new byte[] {1}, "image/png"));

        assertThat(fetch("/a")).isInstanceOf(Fetched.class);
    }

    @Test
    void followsNoMoreRedirectsThanThePolicyHas() throws InterruptedException {
        host.on("/", PictureHost.redirect(302, "/"));

        assertFailed(fetch("/"), E_URL_REFUSED, "more than 3 times");
        assertThat(host.requests()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.test/",
                "https://pictures.test/",
                "https://127.0.0.1/",
                "https://127.1/",
                "https://[::1]/",
                "//169.254.169.254/latest/meta-data/",
                "http://pictures.test/",
                "file:///etc/passwd",
                "gopher://pictures.test/",
                "https://user@pictures.test/"
            })
    void refusesRedirectsToWhatItWouldNotFetch(String location) throws InterruptedException {
        host.on("/", PictureHost.redirect(302, location));

        assertFailed(fetch("/"), E_URL_REFUSED, "redirects elsewhere");
        assertThat(host.requests()).isOne();
        assertThat(lookups).containsOnly("pictures.test");
    }

    @Test
    void refusesARedirectToAnAllowedNameWithAnAddressThatIsNot() throws InterruptedException {
        host.on("/", PictureHost.redirect(302, "https://metadata.test:" + host.port() + "/"));

        assertFailed(fetch("/"), E_URL_REFUSED, "not one of the public internet");
        assertThat(host.requests()).isOne();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"127.0.0.1", "10.1.2.3", "169.254.169.254", "0.0.0.0", "::1", "::ffff:127.0.0.1", "fd00::1"})
    void connectsToNoAddressOutsideThePublicInternet(String address) throws InterruptedException {
        addresses.put("pictures.test", address);
        host.on("/", PictureHost.body(new byte[] {1}, "image/png"));

        FetchOutcome outcome =
                fetcher(patient(), new PublicAddresses(), this::resolve).fetch(uri("pictures.test", "/"));

        assertFailed(outcome, E_URL_REFUSED, "not one of the public internet");
        assertThat(host.requests()).isZero();
    }

    @Test
    void connectsToNoLoopbackAddressUnlessATestPermitsIt() throws InterruptedException {
        try (HttpsImageFetcher fetcher = new HttpsImageFetcher(FetchPolicy.of(Set.of("localhost:" + host.port())))) {
            assertFailed(fetcher.fetch(uri("localhost", "/")), E_URL_REFUSED, "not one of the public internet");
        }
    }

    @Test
    void triesEveryAddressOfAName() throws InterruptedException {
        addresses.put("pictures.test", "127.0.0.9 127.0.0.1");
        host.on("/", PictureHost.body(new byte[] {1}, "image/png"));

        FetchOutcome outcome = fetcher(patient(), InetAddress::isLoopbackAddress, this::resolve)
                .fetch(uri("pictures.test", "/"));

        assertThat(outcome).isInstanceOf(Fetched.class);
    }

    @Test
    void refusesANameWithOneGoodAndOneBadAddress() throws InterruptedException {
        addresses.put("pictures.test", "127.0.0.1 10.0.0.1");
        host.on("/", PictureHost.body(new byte[] {1}, "image/png"));

        assertFailed(fetch("/"), E_URL_REFUSED, "not one of the public internet");
        assertThat(host.requests()).isZero();
    }

    @Test
    void connectsToTheAddressThatWasCheckedWhateverTheNameMeansNext() throws InterruptedException {
        host.on("/", PictureHost.body(new byte[] {1}, "image/png"));
        Dns rebinding = name -> {
            List<InetAddress> found = resolve(name);
            addresses.put(name, "169.254.169.254");
            return found;
        };

        FetchOutcome outcome = fetcher(patient(), LOOPBACK, rebinding).fetch(uri("pictures.test", "/"));

        assertThat(outcome).isInstanceOf(Fetched.class);
        assertThat(lookups).containsExactly("pictures.test");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "gopher://pictures.test/",
                "ftp://pictures.test/a",
                "a.png",
                "mailto:a@b.c",
                "s3://bucket/key"
            })
    void fetchesNothingButHttps(String url) throws InterruptedException {
        FetchOutcome outcome = fetcher(patient(), LOOPBACK, this::resolve).fetch(URI.create(url));

        assertFailed(outcome, E_URL_REFUSED, "https");
        assertThat(lookups).isEmpty();
    }
}
