package io.journeydb.annotate.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class BodyLimitTest extends ServiceTest {

    private static final String REANNOTATE = "/v1/annotations/reannotate";
    private static final int MOST_IDS = 10_000;
    private static final int MOST_BYTES = 2 * 1024 * 1024;
    private static final int PATIENCE_MILLIS = 30_000;

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource({
        "/v1/annotations/reannotate, 2097153, 0",
        "/v1/annotations/reannotate, 6000000, 6000000",
        "/v1/styles/oil/phrases, 20000000000, 4000000",
        "/v1/reviews, 2097153, 2097153",
    })
    void aBodyThatAnnouncesTooMuchIsAProblemHoweverMuchIsSent(String path, long announced, int sent)
            throws IOException {
        assertRefused(answer(path, "Content-Length: " + announced, spaces(sent)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/reviews", "/v1/annotations/reannotate", "/v1/styles/oil/phrases"})
    void aBodyThatGoesOnBeyondTheLimitIsAProblemAndTheEndOfTheConnection(String path) throws IOException {
        assertRefused(answer(path, "Transfer-Encoding: chunked", endless(spaces(3 * MOST_BYTES))));
    }

    @Test
    void aReviewOverItsOwnLimitIsAProblemHoweverItIsSent() throws IOException {
        byte[] review = spaces(256 * 1024 + 1);

        assertRefused(answer("/v1/reviews", "Connection: close\r\nContent-Length: " + review.length, review));
        assertRefused(answer("/v1/reviews", "Connection: close\r\nTransfer-Encoding: chunked", chunked(review)));
    }

    @Test
    void aConnectionWithStreamsOutlivesABodyOverTheLimit() throws IOException, InterruptedException {
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build()) {
            URI reannotate = URI.create("http://127.0.0.1:" + RestAssured.port + REANNOTATE);
            HttpRequest tooLarge = HttpRequest.newBuilder(reannotate)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(spaces(3 * MOST_BYTES)))
                    .build();
            client.send(HttpRequest.newBuilder(reannotate).build(), HttpResponse.BodyHandlers.ofString());

            HttpResponse<String> refused = client.send(tooLarge, HttpResponse.BodyHandlers.ofString());

            assertThat(refused.version()).isEqualTo(HttpClient.Version.HTTP_2);
            assertThat(refused.statusCode()).isEqualTo(413);
            assertThat(refused.headers().map()).doesNotContainKey("connection");
            assertThat(refused.body()).contains("\"code\":\"E_BODY_SIZE\"");
        }
    }

    @Test
    void asManyIdsAsCanBeAskedForFitIn() {
        Map<String, Object> selection =
                Map.of("promptIds", ids("%032x"::formatted), "sampleIds", ids("%064d"::formatted), "dryRun", true);

        given().contentType(ContentType.JSON)
                .body(selection)
                .post(REANNOTATE)
                .then()
                .statusCode(200)
                .body("prompts", equalTo(0));
    }

    private static List<String> ids(IntFunction<String> written) {
        return IntStream.range(0, MOST_IDS).mapToObj(written).toList();
    }

    private static byte[] spaces(int bytes) {
        return " ".repeat(bytes).getBytes(StandardCharsets.US_ASCII);
    }

    private static void assertRefused(String answer) {
        assertThat(answer)
                .startsWith("HTTP/1.1 413")
                .contains("application/problem+json", "\"status\":413", "\"code\":\"E_BODY_SIZE\"");
    }

    /** What the service answers to a request that is written by hand, until it closes the connection. */
    private static String answer(String path, String framing, byte[] body) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", RestAssured.port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            OutputStream request = socket.getOutputStream();
            request.write(("POST " + path + " HTTP/1.1\r\nHost: localhost\r\n" + "Content-Type: application/json\r\n"
                            + framing + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            request.write(body);
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** In one chunk, with its end. */
    private static byte[] chunked(byte[] body) throws IOException {
        ByteArrayOutputStream chunks = new ByteArrayOutputStream();
        chunks.write((Integer.toHexString(body.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        chunks.write(body);
        chunks.write("\r\n0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        return chunks.toByteArray();
    }

    /** As a client sends that goes on and on: the first chunk is never complete. */
    private static byte[] endless(byte[] start) throws IOException {
        ByteArrayOutputStream chunk = new ByteArrayOutputStream();
        chunk.write("40000000\r\n".getBytes(StandardCharsets.US_ASCII));
        chunk.write(start);
        return chunk.toByteArray();
    }
}
