package io.journeydb.ingest.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BodyLimitTest extends ServiceTest {

    private static final String PROBLEM = "application/problem+json";
    private static final int PATIENCE_MILLIS = 30_000;

    @Test
    void aBodyThatAnnouncesTooMuchIsRefusedHoweverMuchIsSent() throws IOException {
        for (int sent : new int[] {0, 20_000_000}) {
            assertThat(raw("Content-Type: multipart/form-data; boundary=a\r\nContent-Length: 20000000", new byte[sent]))
                    .startsWith("HTTP/1.1 413")
                    .contains(PROBLEM)
                    .contains("\"status\":413");
        }
    }

    @Test
    void jsonOfMoreThanAReferenceNeedsIsRefusedHoweverItIsSent() throws IOException {
        byte[] tooLong = ("{\"prompt\":\"" + "a".repeat(4 * 1024 * 1024) + "\"}").getBytes(StandardCharsets.UTF_8);

        assertThat(raw("Content-Type: application/json\r\nContent-Length: " + tooLong.length, new byte[0]))
                .startsWith("HTTP/1.1 413")
                .contains(PROBLEM);
        assertThat(raw("Content-Type: application/json\r\nTransfer-Encoding: chunked", endless(tooLong)))
                .startsWith("HTTP/1.1 413")
                .contains(PROBLEM);
    }

    @Test
    void aFormThatTurnsOutTooLargeIsAProblem() throws IOException {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        form.write("--a\r\nContent-Disposition: form-data; name=\"image\"; filename=\"a.png\"\r\n\r\n"
                .getBytes(StandardCharsets.US_ASCII));
        form.write(new byte[21 * 1024 * 1024]);

        assertThat(raw(
                        "Content-Type: multipart/form-data; boundary=a\r\nTransfer-Encoding: chunked",
                        endless(form.toByteArray())))
                .startsWith("HTTP/1.1 413")
                .contains(PROBLEM)
                .contains("\"status\":413");
    }

    /** What the service answers to a request that is written by hand, until it closes the connection. */
    private static String raw(String headers, byte[] body) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", RestAssured.port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            OutputStream request = socket.getOutputStream();
            request.write(("POST /v1/samples HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            request.write(body);
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** As a client sends that goes on and on: the first chunk is never complete. */
    private static byte[] endless(byte[] start) throws IOException {
        ByteArrayOutputStream chunk = new ByteArrayOutputStream();
        chunk.write("40000000\r\n".getBytes(StandardCharsets.US_ASCII));
        chunk.write(start);
        return chunk.toByteArray();
    }
}
