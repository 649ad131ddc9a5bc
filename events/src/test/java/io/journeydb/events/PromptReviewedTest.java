package io.journeydb.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeydb.events.PromptReviewed.Mark;
import io.journeydb.events.identity.ReviewId;
import io.journeydb.events.identity.SampleId;
import io.journeydb.events.json.EventCodec;
import io.journeydb.events.json.EventFormatException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromptReviewedTest {

    private static final SampleId SAMPLE = new SampleId("e87e8fff-2344-817b-8a03-e244309d20b0");
    private static final Instant AT = Instant.parse("2026-02-03T04:05:06.007Z");

    private final EventCodec codec = new EventCodec();

    /** Computed by another program from the definition in {@link ReviewId#of}. */
    @Test
    void the_id_is_that_of_the_definition() {
        PromptReviewed review =
                PromptReviewed.of(SAMPLE, "ada", List.of(new Mark("bar", 1), Mark.everywhere("art deco")), AT);
        PromptReviewed withdrawal = PromptReviewed.withdrawing(SAMPLE, "ada", new ReviewId("0".repeat(32)), AT);

        assertThat(review.reviewId().value()).isEqualTo("28f7bb5572eb0ba76f79caa591504140");
        assertThat(withdrawal.reviewId().value()).isEqualTo("1ddf230bdf90c0eeaba3413915927700");
        assertThat(review.eventId())
                .isEqualTo(SAMPLE + "/io.journeydb.PromptReviewed.v1/28f7bb5572eb0ba76f79caa591504140");
    }

    @Test
    void a_withdrawal_reads_back_as_it_was_written() {
        PromptReviewed withdrawal = PromptReviewed.withdrawing(SAMPLE, "bob", new ReviewId("a".repeat(32)), AT);

        assertThat(codec.decodeStrictly(codec.encode(withdrawal), PromptReviewed.class))
                .isEqualTo(withdrawal);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'reviewer':'Ada','missing':[]                                                | reviewer is 1 to 128",
                "'reviewer':'','missing':[]                                                   | reviewer is 1 to 128",
                "'reviewer':'ada','missing':[{'text':' '}]                                    | not all blank",
                "'reviewer':'ada','missing':[{'text':'a\\u0000b'}]                            | without control characters",
                "'reviewer':'ada','missing':[{'text':'\\ud800'}]                              | lone surrogates",
                "'reviewer':'ada','missing':[{'text':'a','occurrence':0}]                     | occurrence starts at 1",
                "'reviewer':'ada','missing':[{'text':'a'}],'withdraws':'00000000000000000000000000000000' | marks nothing itself",
                "'reviewer':'ada','missing':[],'withdraws':'nonsense'                         | 32 lower-case hex digits",
            })
    void what_no_reviewer_can_say_is_refused_in_words(String members, String reason) {
        String json = ("{'sampleId':'a','reviewedAt':'2026-02-03T04:05:06Z'," + members + "}").replace('\'', '"');

        assertThatThrownBy(() -> codec.decodeStrictly(json.getBytes(UTF_8), PromptReviewed.class))
                .isInstanceOf(EventFormatException.class)
                .hasMessageContaining(reason);
    }
}
