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
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class BodyLimitTest extends ServiceTest {

    private static final String REANNOTATE = "/v1/annotations/reannotate";
    private static final int MOST_IDS = 10_000;

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource({
        "/v1/reviews, Content-Length: 262145, 262145",
        "/v1/reviews, Transfer-Encoding: chunked, 262145",
        "/v1/annotations/reannotate, Content-Length: 2097153, 0",
        "/v1/annotations/reannotate, Transfer-Encoding: chunked, 2097153",
        "/v1/styles/oil/phrases, Content-Length: 20000000000, 0",
        "/v1/styles/oil/phrases, Transfer-Encoding: chunked, 2097153",
    })
    void aBodyOverTheLimitIsAProblemHoweverItIsSent(String path, String framing, int bytes) throws IOException {
        byte[] body = " ".repeat(bytes).getBytes(StandardCharsets.US_ASCII);

        assertThat(answer(path, framing, framing.startsWith("Transfer") ? chunked(body) : body))
                .startsWith("HTTP/1.1 413")
                .contains("application/problem+json", "\"status\":413", "\"code\":\"E_BODY_SIZE\"");
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

    /** What the service answers to a request that is written by hand, until it closes the connection. */
    private static String answer(String path, String framing, byte[] body) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", RestAssured.port)) {
            OutputStream request = socket.getOutputStream();
            request.write(("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                            + "Content-Type: application/json\r\n" + framing + "\r\n\r\n")
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
}
