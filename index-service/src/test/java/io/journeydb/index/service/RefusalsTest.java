package io.journeydb.index.service;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
class RefusalsTest extends RunningService {

    @TestHTTPResource
    URI address;

    @ParameterizedTest
    @CsvSource({
        "q=, position",
        "q=a&size=0, 1 to 100",
        "q=a&size=101, 1 to 100",
        "q=a&size=1000000000, 1 to 100",
        "q=a&size=-1, 1 to 100",
        "q=a&size=ten, 1 to 100",
        "size=10, empty",
        "q=cat%20%22dog, position 5",
        "q=*a, position 1",
        "q=a&split=valid, Filter split",
        "q=a&to=yesterday, Filter to",
        "q=a&spilt=val, no parameter spilt",
        "q=a&q=b, more than once",
        "q=a&mode=magic, hybrid",
        "q=a&facets=split%2Ccolour, true",
        "q=a&cursor=AAAA, no cursor"
    })
    void aRequestThatMeansNothingIsRefusedWithProblemDetails(String query, String reason) {
        given().urlEncodingEnabled(false)
                .get("/v1/search?" + query)
                .then()
                .statusCode(400)
                .contentType(PROBLEM)
                .body("type", equalTo("about:blank"))
                .body("title", equalTo("Bad Request"))
                .body("status", equalTo(400))
                .body("code", startsWith("E_"))
                .body("detail", containsString(reason));
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /v1/samples/unknown, 404",
        "GET, /v1/samples/NOT*AN*ID, 404",
        "GET, /v1/nothing, 404",
        "GET, /, 404",
        "GET, /nothing/at/all, 404",
        "GET, /q/nothing, 404",
        "POST, /v1/search, 405",
        "DELETE, /v1/samples/unknown, 405"
    })
    void whatIsNotThereIsAnsweredWithProblemDetails(String method, String path, int status) {
        given().request(method, path)
                .then()
                .statusCode(status)
                .contentType(PROBLEM)
                .body("status", equalTo(status))
                .body("title", containsString(status == 404 ? "Not Found" : "Not Allowed"));
    }

    @Test
    void aCursorOfAnotherProcessIsGone() {
        String cursor = Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[60]);

        given().queryParam("q", "a")
                .queryParam("cursor", cursor)
                .get("/v1/search")
                .then()
                .statusCode(410)
                .body("code", equalTo("E_CURSOR_EXPIRED"));
    }

    @Test
    void anUploadThatIsNoPictureOrTooLargeIsRefused() throws Exception {
        given().body("no picture".getBytes(UTF_8))
                .contentType("application/octet-stream")
                .post("/v1/search/image")
                .then()
                .statusCode(400)
                .contentType(PROBLEM)
                .body("code", equalTo("E_IMAGE"));
        HttpResponse<String> tooLarge = upload(new byte[16 * 1024 * 1024 + 1]);
        assertThat(tooLarge.statusCode()).isEqualTo(413);
        assertThat(tooLarge.body()).contains("E_IMAGE_SIZE");
    }

    /** By the JDK's client: REST Assured keeps a body several times over, to show it in case. */
    private HttpResponse<String> upload(byte[] body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/v1/search/image"))
                .header("Content-Type", "image/jpeg")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    @Test
    void aPromptOfSixThousandCharactersCanBeAskedFor() {
        given().queryParam("q", "\uD83D\uDC0E".repeat(6_000))
                .get("/v1/search")
                .then()
                .statusCode(200);
    }
}
