package io.journeydb.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The smallest S3 client: signature version 4 over three headers, so that these tests need no library's opinion. */
final class S3Requests {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final String SIGNED_HEADERS = "host;x-amz-content-sha256;x-amz-date";

    private final Endpoints endpoints;
    private final String secretKey;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    S3Requests(Endpoints endpoints) {
        this(endpoints, endpoints.s3SecretKey());
    }

    S3Requests(Endpoints endpoints, String secretKey) {
        this.endpoints = endpoints;
        this.secretKey = secretKey;
    }

    HttpResponse<byte[]> get(String key) throws IOException, InterruptedException {
        return send(signed("GET", key, new byte[0]));
    }

    HttpResponse<byte[]> put(String key, byte[] body) throws IOException, InterruptedException {
        return send(signed("PUT", key, body));
    }

    HttpResponse<byte[]> putIfAbsent(String key, byte[] body) throws IOException, InterruptedException {
        return send(signed("PUT", key, body).header("If-None-Match", "*"));
    }

    /** Asks a store that may not answer. */
    HttpResponse<byte[]> get(String key, Duration patience) throws IOException, InterruptedException {
        return send(signed("GET", key, new byte[0]), patience);
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return send(request, Duration.ofSeconds(5));
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request, Duration patience)
            throws IOException, InterruptedException {
        return http.send(request.timeout(patience).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private HttpRequest.Builder signed(String method, String key, byte[] body) {
        URI uri = URI.create(endpoints.s3Endpoint() + "/" + endpoints.s3Bucket() + "/" + key);
        String time = TIME.format(Clock.systemUTC().instant());
        String hash = sha256(body);
        String canonical = String.join(
                "\n",
                method,
                uri.getPath(),
                "",
                "host:" + uri.getAuthority(),
                "x-amz-content-sha256:" + hash,
                "x-amz-date:" + time,
                "",
                SIGNED_HEADERS,
                hash);
        String scope = time.substring(0, 8) + "/" + endpoints.s3Region() + "/s3/aws4_request";
        String toSign =
                String.join("\n", "AWS4-HMAC-SHA256", time, scope, sha256(canonical.getBytes(StandardCharsets.UTF_8)));
        byte[] signingKey = ("AWS4" + secretKey).getBytes(StandardCharsets.UTF_8);
        for (String part : scope.split("/")) {
            signingKey = hmac(signingKey, part);
        }
        return HttpRequest.newBuilder(uri)
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body))
                .header("x-amz-content-sha256", hash)
                .header("x-amz-date", time)
                .header(
                        "Authorization",
                        "AWS4-HMAC-SHA256 Credential=" + endpoints.s3AccessKey() + "/" + scope + ", SignedHeaders="
                                + SIGNED_HEADERS + ", Signature="
                                + HexFormat.of().formatHex(hmac(signingKey, toSign)));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
