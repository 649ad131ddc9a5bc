package io.journeydb.media.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoreValuesTest {

    private static final URI ENDPOINT = URI.create("http://127.0.0.1:9000");
    private static final ObjectKey KEY = new ObjectKey("images/017/a");
    private static final String SHA256 = "0".repeat(64);

    @ParameterizedTest
    @ValueSource(strings = {"", "/a", "a/", "a//b", ".", "a/../b", "a/./b", "a\nb", "a\0b", "a\uD800b"})
    void aKeyThatCouldMeanAnotherObjectIsRefused(String key) {
        assertThatIllegalArgumentException().isThrownBy(() -> new ObjectKey(key));
    }

    @Test
    void aKeyHasAtMost1024BytesOfUtf8() {
        assertThat(new ObjectKey("ä".repeat(512)).value()).hasSize(512);
        assertThatIllegalArgumentException().isThrownBy(() -> new ObjectKey("ä".repeat(513)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " padded", "padded ", "two\nlines", "schön", "tab\there", "\u007F"})
    void aMetadataValueThatAHeaderWouldChangeIsRefused(String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> put(Map.of("name", value)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Upper", "under_score", "-first", "a b", "ü"})
    void aMetadataNameThatAHeaderWouldChangeIsRefused(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> put(Map.of(name, "value")));
    }

    @Test
    void metadataStaysUnderTwoKilobytes() {
        assertThat(put(Map.of("name", "v".repeat(2_043))).metadata()).hasSize(1);
        assertThatIllegalArgumentException().isThrownBy(() -> put(Map.of("name", "v".repeat(2_044))));
    }

    @Test
    void metadataIsCopied() {
        var metadata = new HashMap<>(Map.of("name", "value"));

        PutRequest request = put(metadata);
        metadata.clear();

        assertThat(request.metadata()).containsExactly(Map.entry("name", "value"));
    }

    @Test
    void aHashOrContentTypeOfAnotherFormIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PutRequest(KEY, new byte[1], "A".repeat(64), "image/jpeg", Map.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PutRequest(KEY, new byte[1], SHA256, "image/jpeg\r\nX: y", Map.of()));
        assertThat(new PutRequest(KEY, new byte[1], SHA256, "text/plain; charset=utf-8", Map.of()).contentType())
                .isEqualTo("text/plain; charset=utf-8");
    }

    @Test
    void theDefaultsAreThirtyTwoRequestsAtOnceAndPatientTimeouts() {
        var config = new S3Config(ENDPOINT, "us-east-1", "journeydb", "access", "secret");

        assertThat(config.maxConcurrency()).isEqualTo(32);
        assertThat(config.timeouts())
                .isEqualTo(new S3Timeouts(Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofSeconds(60)));
    }

    @Test
    void aConfigurationPrintsNoCredentials() {
        var config = new S3Config(ENDPOINT, "us-east-1", "journeydb", "the-access", "the-secret");

        assertThat(config.toString())
                .contains("http://127.0.0.1:9000", "us-east-1", "journeydb")
                .doesNotContain("the-access", "the-secret");
    }

    @Test
    void aMissingOrMalformedSettingIsNamed() {
        assertNames("endpoint", URI.create("ftp://127.0.0.1"), "r", "bucket", "a", "s");
        assertNames("endpoint", URI.create("http://127.0.0.1/path"), "r", "bucket", "a", "s");
        assertNames("endpoint", URI.create("http://user:pass@127.0.0.1"), "r", "bucket", "a", "s");
        assertNames("region", ENDPOINT, " ", "bucket", "a", "s");
        assertNames("bucket", ENDPOINT, "r", "No_Bucket", "a", "s");
        assertNames("access-key", ENDPOINT, "r", "bucket", null, "s");
        assertNames("secret-key", ENDPOINT, "r", "bucket", "a", "");
    }

    @Test
    void aTimeoutMustBePositive() {
        Duration second = Duration.ofSeconds(1);

        assertThatIllegalArgumentException().isThrownBy(() -> new S3Timeouts(Duration.ZERO, second, second));
        assertThatIllegalArgumentException().isThrownBy(() -> new S3Timeouts(second, second, second.negated()));
    }

    private static void assertNames(
            String setting, URI endpoint, String region, String bucket, String accessKey, String secretKey) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new S3Config(endpoint, region, bucket, accessKey, secretKey))
                .withMessageStartingWith("journeydb.s3." + setting);
    }

    private static PutRequest put(Map<String, String> metadata) {
        return new PutRequest(KEY, new byte[1], SHA256, "image/jpeg", metadata);
    }
}
