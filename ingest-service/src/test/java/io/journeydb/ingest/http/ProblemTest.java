package io.journeydb.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeydb.events.rejection.RejectionCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemTest {

    @ParameterizedTest
    @CsvSource({
        "the sample has no prompt, The sample has no prompt.",
        "the attribute gridindex is not a number from 1 to 4, The attribute gridindex is not a number from 1 to 4."
    })
    void aReasonOfWordsBecomesASentence(String reason, String sentence) {
        assertThat(detail(reason)).startsWith(sentence + " ");
    }

    @ParameterizedTest
    @CsvSource({"ce_subject is not of the form a-z", "image.url is not a URL", "image.sha256 announces other bytes"})
    void aReasonThatBeginsWithANameKeepsItAsItIs(String reason) {
        assertThat(detail(reason)).startsWith(reason + ". ");
    }

    private static String detail(String reason) {
        return Problem.of(RejectionCode.E_ATTRIBUTE, reason).detail();
    }
}
