package io.journeydb.ingest.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeydb.events.rejection.RejectionCode;
import io.journeydb.ingest.fetch.FetchOutcome;
import io.journeydb.ingest.intake.PictureSource.Reading;
import java.net.URI;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpsSourceTest {

    private static final URI URL = URI.create("https://example.org/a");
    private static final byte[] BYTES = {1, 2, 3};

    @ParameterizedTest(name = "{0} claims {1}")
    @CsvSource({
        "image/png, image/png",
        "IMAGE/Jpeg; charset=x, image/jpeg",
        "application/octet-stream,",
        "text/html,",
        ",",
    })
    void onlyATypeOfPictureIsAClaim(String contentType, String claimed) {
        PictureSource source = new HttpsSource(url -> new FetchOutcome.Fetched(BYTES, contentType));

        assertThat(source.read(URL)).isEqualTo(new Reading.Complete(BYTES, claimed));
    }

    @Test
    void whatAHostFailsAtKeepsItsCodeAndReason() {
        PictureSource source =
                new HttpsSource(url -> new FetchOutcome.Failed(RejectionCode.E_URL_UNAVAILABLE, "no answer"));

        assertThat(source.read(URL)).isEqualTo(new Reading.Failed(RejectionCode.E_URL_UNAVAILABLE, "no answer"));
    }

    @Test
    void beingStoppedIsNoVerdict() {
        PictureSource source = new HttpsSource(url -> {
            throw new InterruptedException();
        });

        assertThatThrownBy(() -> source.read(URL)).isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
    }
}
