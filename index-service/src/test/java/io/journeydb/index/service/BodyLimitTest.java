package io.journeydb.index.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
class BodyLimitTest extends RunningService {

    private static final int MOST = 24 * 1024 * 1024;
    private static final int BEYOND = 4 * 1024 * 1024;
    private static final int PATIENCE_MILLIS = 30_000;
    private static final String CHUNKED = "Transfer-Encoding: chunked";

    /** For requests that leave the connection as it was: it ends all the same. */
    private static final String LAST = "Connection: close\r\n";

    private static final String JSON = "application/json";
    private static final String FORM = "multipart/form-data; boundary=a";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/tasks/caption",
                "/v1/tasks/prompt-inversion",
                "/v1/tasks/style-retrieval",
                "/v1/tasks/vqa",
                "/v1/evaluations"
            })
    void a_body_that_announces_too_much_is_refused_with_a_problem_before_it_is_read(String path) throws IOException {
        assertRefused(answer(path, JSON, "Content-Length: " + (MOST + 1), new byte[0]));
    }

    @Test
    void a_body_that_announces_too_much_and_is_sent_is_refused_with_a_problem() throws IOException {
        assertRefused(answer("/v1/tasks/caption", JSON, "Content-Length: " + (MOST + 1), new byte[MOST + 1]));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/tasks/caption", "/v1/evaluations"})
    void json_that_goes_on_above_the_limit_is_refused_with_a_problem(String path) throws IOException {
        for (String start : new String[] {"{", "no JSON"}) {
            byte[] body = (start + " ".repeat(MOST + BEYOND)).getBytes(StandardCharsets.US_ASCII);

            assertRefused(answer(path, JSON, CHUNKED, endless(body)));
        }
    }

    @Test
    void a_picture_that_goes_on_above_its_limit_is_refused_with_a_problem() throws IOException {
        byte[] picture = new byte[16 * 1024 * 1024 + BEYOND];

        for (byte[] body : new byte[][] {chunked(picture), endless(picture)}) {
            assertThat(answer("/v1/search/image", "image/png", CHUNKED, body))
                    .startsWith("HTTP/1.1 413")
                    .contains(PROBLEM, "E_IMAGE_SIZE");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/tasks/caption", "/v1/evaluations"})
    void json_with_a_text_or_a_depth_beyond_all_sense_is_refused_with_a_problem(String path) throws IOException {
        for (String value : new String[] {"\"" + "A".repeat(21_000_000) + "\"", "[".repeat(2_000)}) {
            byte[] body = ("{\"nothing\": " + value + "}").getBytes(StandardCharsets.US_ASCII);

            assertThat(answer(path, JSON, LAST + "Content-Length: " + body.length, body))
                    .startsWith("HTTP/1.1 400")
                    .contains(PROBLEM, "E_PARAMETER", "too long, or is nested too deeply");
        }
    }

    @Test
    void a_form_that_turns_out_too_large_is_refused_with_a_problem() throws IOException {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        form.write("--a\r\nContent-Disposition: form-data; name=\"predictions\"; filename=\"p\"\r\n\r\n"
                .getBytes(StandardCharsets.US_ASCII));
        form.write(new byte[MOST + BEYOND]);

        assertRefused(answer("/v1/evaluations", FORM, CHUNKED, endless(form.toByteArray())));
    }

    @Test
    void a_picture_as_large_as_any_is_read_however_it_is_sent() throws IOException {
        String picture = "A".repeat(4 * ((16 * 1024 * 1024 + 2) / 3));
        byte[] body = ("{\"image\": \"" + picture + "\"}").getBytes(StandardCharsets.US_ASCII);

        assertThat(answer("/v1/tasks/caption", JSON, LAST + "Content-Length: " + body.length, body))
                .startsWith("HTTP/1.1 400")
                .contains("E_IMAGE");
        assertThat(answer("/v1/tasks/caption", JSON, LAST + CHUNKED, chunked(body)))
                .startsWith("HTTP/1.1 400")
                .contains("E_IMAGE");
    }

    private static void assertRefused(String answer) {
        assertThat(answer).startsWith("HTTP/1.1 413").contains(PROBLEM, "\"status\":413", "\"code\":\"E_BODY_SIZE\"");
    }

    /** What the service answers to a request that is written by hand, until it closes the connection. */
    private static String answer(String path, String type, String framing, byte[] body) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", RestAssured.port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            OutputStream request = socket.getOutputStream();
            request.write(("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + type + "\r\n" + framing
                            + "\r\n\r\n")
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
