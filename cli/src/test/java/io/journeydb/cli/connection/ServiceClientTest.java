package io.journeydb.cli.connection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.journeydb.cli.terminal.Failure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceClientTest {

    private HttpServer server;
    private ServiceClient client;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
        client = new ServiceClient(
                "index", URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void what_is_not_there_is_told_in_the_words_of_the_service_where_it_has_a_code_for_it() {
        answers("/sample", "{\"detail\": \"The sample has no vector\", \"code\": \"E_NO_VECTOR\"}");
        answers("/path", "{\"detail\": \"There is nothing at this path\"}");

        assertThatThrownBy(() -> client.get("/sample"))
                .isInstanceOf(Failure.class)
                .hasMessage("The sample has no vector");
        assertThatThrownBy(() -> client.get("/path"))
                .isInstanceOf(Failure.class)
                .hasMessage("the index service has nothing at /path");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html><body>Not Found</body></html>", "", "null", "[]"})
    void what_is_not_there_is_told_also_where_the_answer_is_no_problem(String body) {
        answers("/path", body);

        assertThatThrownBy(() -> client.get("/path"))
                .isInstanceOf(Failure.class)
                .hasMessage("the index service has nothing at /path");
    }

    private void answers(String path, String problem) {
        server.createContext(path, exchange -> {
            byte[] body = problem.getBytes(UTF_8);
            exchange.sendResponseHeaders(404, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }
}
