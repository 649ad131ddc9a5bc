package io.journeydb.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeydb.ingest.config.IngestConfig;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.nio.file.Path;
import java.time.Duration;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.junit.jupiter.api.Test;

class TooManySubmissionsTest {

    @Test
    void whoFindsNoRoomIsSentAwayForAWhileInsteadOfHoldingAThread() {
        // Given a service all of whose room is taken
        SamplesResource resource = new SamplesResource(null, config("0"));
        SampleForm form = new SampleForm();
        form.image = new Upload("image", Path.of("never-read"), "a.png", 1, "image/png", null, null);

        // When one more comes
        Response answer = resource.submit(form);

        // Then
        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeaderString(HttpHeaders.RETRY_AFTER)).isEqualTo("1");
        assertThat(answer.getMediaType()).hasToString(Problem.MEDIA_TYPE);
    }

    private static IngestConfig config(String uploads) {
        return new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withMapping(IngestConfig.class)
                .withDefaultValue("journeydb.ingest.uploads", uploads)
                .build()
                .getConfigMapping(IngestConfig.class);
    }

    private record Upload(
            String name,
            Path filePath,
            String fileName,
            long size,
            String contentType,
            String charSet,
            MultivaluedMap<String, String> getHeaders)
            implements FileUpload {}
}
