package io.journeydb.ingest.fetch;

import static io.journeydb.events.rejection.RejectionCode.E_URL_LIMIT;
import static org.assertj.core.api.Assertions.assertThat;

import io.journeydb.ingest.fetch.FetchOutcome.Fetched;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What of a body is taken, against a real https server on loopback. */
class FetchedBodiesTest extends FetchingFromLoopback {

    @Test
    void fetchesBytesAndTheirDeclaredType() throws InterruptedException {
        host.on("/a.png", PictureHost.body(new byte[] {1, 2, 3}, "image/png"));

        FetchOutcome outcome = fetch("/a.png");

        assertThat(outcome).isInstanceOfSatisfying(Fetched.class, fetched -> {
            assertThat(fetched.bytes()).containsExactly(1, 2, 3);
            assertThat(fetched.declaredType()).isEqualTo("image/png");
        });
    }

    @Test
    void fetchesABodyOfExactlyTheLimit() throws InterruptedException {
        host.on("/", PictureHost.body(new byte[MAX_BYTES], "image/png"));

        assertThat(fetch("/")).isInstanceOf(Fetched.class);
    }

    @Test
    void refusesOneByteMoreThanTheLimit() throws InterruptedException {
        host.on("/", PictureHost.body(new byte[MAX_BYTES + 1], "image/png"));

        assertFailed(fetch("/"), E_URL_LIMIT, "larger than 1000 bytes");
        assertThat(host.requests()).isOne();
    }

    @Test
    void stopsReadingAnEndlessBodyAtTheLimit() throws InterruptedException {
        host.on("/", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            while (true) {
                exchange.getResponseBody().write(new byte[512]);
            }
        });

        assertFailed(fetch("/"), E_URL_LIMIT, "larger");
    }

    @Test
    void givesUpOnABodyThatTrickles() throws InterruptedException {
        host.on("/", host::trickle);

        assertFailed(fetch("/", waiting(Duration.ofSeconds(10), Duration.ofSeconds(2))), E_URL_LIMIT, "too slowly");
    }

    @Test
    void givesUpOnABodyThatStops() throws InterruptedException {
        host.on("/", exchange -> {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write(1);
            exchange.getResponseBody().flush();
            host.silence();
        });

        assertFailed(fetch("/", waiting(Duration.ofSeconds(1), Duration.ofSeconds(30))), E_URL_LIMIT, "too slowly");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "br", "deflate", "gzip, gzip"})
    void refusesCompressedBodiesUnread(String encoding) throws InterruptedException {
        host.on("/", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", encoding);
            exchange.sendResponseHeaders(200, 1);
            exchange.getResponseBody().write(0);
        });

        assertFailed(fetch("/"), E_URL_LIMIT, "compressed");
    }

    @Test
    void asksForPicturesUncompressed() throws InterruptedException {
        List<String> asked = new CopyOnWriteArrayList<>();
        host.on("/", exchange -> {
            asked.addAll(exchange.getRequestHeaders().get("Accept-Encoding"));
            exchange.sendResponseHeaders(200, -1);
        });

        fetch("/");

        assertThat(asked).containsExactly("identity");
    }
}
