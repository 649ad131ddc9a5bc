package io.journeydb.endpoint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelEndpointTest {

    private static final int MOST_BYTES = 100;

    private final List<Headers> received = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private int status = 200;
    private String reply = "{}";

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            received.add(exchange.getRequestHeaders());
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            exchange.getResponseHeaders().add("Retry-After", "7");
            exchange.sendResponseHeaders(status, reply.length());
            exchange.getResponseBody().write(reply.getBytes(UTF_8));
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void a_request_has_the_key_and_the_headers_and_gets_its_reply() {
        assertThat(post()).isInstanceOfSatisfying(Outcome.Replied.class, replied -> assertThat(replied.body())
                .asString(UTF_8)
                .isEqualTo("{}"));

        assertThat(received).singleElement().satisfies(headers -> {
            assertThat(headers.getFirst("Authorization")).isEqualTo("Bearer sk-1");
            assertThat(headers.getFirst("Content-Type")).isEqualTo("application/json");
            assertThat(headers.getFirst("X-Tenant")).isEqualTo("me");
        });
    }

    @Test
    void a_reply_beyond_the_bound_is_not_received() {
        reply = "x".repeat(MOST_BYTES + 1);

        assertThat(post()).isEqualTo(new Outcome.TooLong(MOST_BYTES));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 413, 415, 422})
    void some_statuses_find_fault_with_the_request(int refusal) {
        status = refusal;

        assertThat(post()).isEqualTo(new Outcome.Refused(refusal));
    }

    @ParameterizedTest
    @CsvSource({
        "429, RATE_LIMITED",
        "408, TIMEOUT",
        "500, SERVER_ERROR",
        "503, SERVER_ERROR",
        "401, ACCESS",
        "404, ACCESS",
        "302, ACCESS"
    })
    void all_others_are_no_answer_and_no_redirect_is_followed(int other, Trouble trouble) {
        status = other;

        assertThat(post()).isEqualTo(new Outcome.Away(trouble, Optional.of(Duration.ofSeconds(7))));
        assertThat(received).hasSize(1);
    }

    @Test
    void nobody_there_is_a_connection_that_fails() {
        server.stop(0);

        assertThat(post()).isEqualTo(new Outcome.Away(Trouble.CONNECTION, Optional.empty()));
    }

    @Test
    void an_address_that_makes_no_request_is_no_reply() {
        ModelEndpoint endpoint = endpoint("http://127.0.0.1/v1", "sk-1", Map.of());

        for (String address : List.of("http://127.0.0.1/v1?a b", "http://under_score/v1")) {
            assertThat(endpoint.post(address, new byte[0]))
                    .isEqualTo(new Outcome.Away(Trouble.ACCESS, Optional.empty()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://under_score:8000/v1",
                "http:///v1",
                "ftp://example.org/v1",
                "example.org/v1",
                "https://user:hush@under_score/v1"
            })
    void a_base_url_that_nothing_can_be_sent_to_is_refused_by_its_key(String address) {
        assertThatThrownBy(() -> endpoint(address, "sk-1", Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("journeydb.any.model.base-url")
                .hasMessageNotContaining("hush")
                .hasNoCause();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sk-1\nsk-2", "sk-1\0sk-2"})
    void a_secret_that_no_header_takes_is_refused_and_in_no_message(String secret) {
        assertRefused(secret, Map.of());
        assertRefused("sk-1", Map.of("X-Tenant", secret));
    }

    @Test
    void a_header_that_requests_may_not_set_is_refused() {
        assertRefused("sk-1", Map.of("Host", "sk-2"));
    }

    @Test
    void white_space_around_a_key_is_no_part_of_it_and_no_text_form_shows_it() {
        assertThat(new ApiKey(" sk-1\r\n").secret()).isEqualTo("sk-1");
        assertThat(new ApiKey("sk-1")).asString().doesNotContain("sk-1");
    }

    private static void assertRefused(String key, Map<String, String> headers) {
        assertThatThrownBy(() -> endpoint("https://example.org/v1", key, headers))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("journeydb.any.model.api-key")
                .hasMessageContaining("journeydb.any.model.headers")
                .hasMessageNotContaining("sk-")
                .hasNoCause();
    }

    private Outcome post() {
        String base = "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
        return endpoint(base, " sk-1\n", Map.of("X-Tenant", "me"))
                .post(base + "/chat/completions", "{}".getBytes(UTF_8));
    }

    private static ModelEndpoint endpoint(String baseUrl, String key, Map<String, String> headers) {
        return new ModelEndpoint(
                "journeydb.any.model",
                URI.create(baseUrl),
                Optional.of(new ApiKey(key)),
                headers,
                Duration.ofSeconds(5),
                MOST_BYTES);
    }
}
