package io.journeydb.annotate.review;

import static io.journeydb.annotate.review.Prompts.id;
import static io.journeydb.annotate.review.Prompts.prompt;
import static org.assertj.core.api.Assertions.assertThat;

import io.journeydb.annotate.review.MarkedWord.Standing;
import io.journeydb.events.Prompt;
import io.journeydb.events.PromptReviewed;
import io.journeydb.events.PromptReviewed.Mark;
import io.journeydb.events.Review;
import io.journeydb.events.WeightedText;
import io.journeydb.events.identity.SampleId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsensusTest {

    private static final SampleId SAMPLE = new SampleId("sample");
    private static final Instant START = Instant.parse("2026-03-04T05:06:07Z");
    private static final String TEXT = "a rabbit in a red hat, whisky bar";

    private final Consensus consensus = new Consensus(2);

    @Test
    void aWordIsRemovedWhenTheRequiredReviewersMarkedIt() {
        Verdict verdict = judge(review("ada", 1, "red", "whisky"), review("bob", 2, "RED", "Whisky"));

        assertThat(verdict.review())
                .contains(new Review(
                        true, List.of("red", "whisky"), "a rabbit in a hat, bar", id("a rabbit in a hat, bar")));
        assertThat(verdict.clean()).map(Prompt::normalised).contains("a rabbit in a hat, bar");
        assertThat(verdict.needsReview()).isFalse();
    }

    @Test
    void oneReviewerChangesNothing() {
        Verdict verdict = judge(review("ada", 1, "red"), review("ada", 2, "red"));

        assertThat(verdict.review()).isEmpty();
        assertThat(verdict.needsReview()).isTrue();
        assertThat(verdict.reviewers()).containsExactly("ada");
    }

    @Test
    void reviewersWhoSeeEverythingVerifyThePromptAsItIs() {
        Verdict verdict = judge(review("ada", 1), review("bob", 2));

        assertThat(verdict.review()).contains(new Review(true, List.of(), TEXT, id(TEXT)));
        assertThat(verdict.clean()).isEmpty();
    }

    @Test
    void disagreementIsShownAndLeftToAThirdReviewer() {
        Verdict open = judge(review("ada", 1, "red"), review("bob", 2));
        Verdict removed = judge(review("ada", 1, "red"), review("bob", 2), review("cleo", 3, "red"));
        Verdict kept = judge(review("ada", 1, "red"), review("bob", 2), review("cleo", 3));

        assertThat(open.words())
                .containsExactly(new MarkedWord("red", 1, List.of("ada"), List.of("bob"), Standing.OPEN));
        assertThat(open.words().getFirst().isDisputed()).isTrue();
        assertThat(open.review()).isEmpty();
        assertThat(open.needsReview()).isTrue();
        assertThat(removed.review()).get().extracting(Review::removedWords).isEqualTo(List.of("red"));
        assertThat(removed.words().getFirst().isDisputed()).isTrue();
        assertThat(kept.review()).contains(new Review(true, List.of(), TEXT, id(TEXT)));
    }

    @Test
    void whatIsAgreedIsRemovedWhileTheRestIsOpen() {
        Verdict verdict = judge(review("ada", 1, "red", "bar"), review("bob", 2, "red"));

        assertThat(verdict.review())
                .contains(new Review(
                        false, List.of("red"), "a rabbit in a hat, whisky bar", id("a rabbit in a hat, whisky bar")));
        assertThat(verdict.needsReview()).isTrue();
    }

    @Test
    void whenNothingIsLeftTheSampleKeepsItsAnnotationAndIsNotVerified() {
        Verdict verdict = judge(review("ada", 1, TEXT), review("bob", 2, TEXT));

        assertThat(verdict.review()).get().satisfies(review -> {
            assertThat(review.verified()).isFalse();
            assertThat(review.promptText()).isEmpty();
            assertThat(review.annotationPromptId()).isEqualTo(id(TEXT));
            assertThat(review.removedWords()).hasSize(8);
        });
        assertThat(verdict.clean()).isEmpty();
        assertThat(verdict.needsReview()).isFalse();
    }

    @Test
    void aReviewTakenBackCountsNoMoreAndTheOneBeforeItCountsAgain() {
        PromptReviewed first = review("bob", 2);
        PromptReviewed second = review("bob", 3, "red");
        PromptReviewed withdrawal = PromptReviewed.withdrawing(SAMPLE, "bob", second.reviewId(), START);

        Verdict verdict = judge(review("ada", 1, "red"), first, second, withdrawal);

        assertThat(verdict.reviewers()).containsExactly("ada", "bob");
        assertThat(verdict.words().getFirst().missedBy()).containsExactly("ada");
    }

    @Test
    void aMarkThatThePromptHasNotIsShownAndHasNoEffect() {
        Verdict verdict = judge(review("ada", 1, "giraffe"), review("bob", 2));

        assertThat(verdict.unknown()).containsExactly("giraffe");
        assertThat(verdict.review()).get().extracting(Review::verified).isEqualTo(true);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void neitherOrderNorRepetitionMatters(long seed) {
        PromptReviewed second = review("bob", 3, "whisky");
        List<PromptReviewed> reviews = List.of(
                review("ada", 1, "red"),
                review("ada", 4, "whisky", "bar"),
                review("bob", 2),
                second,
                review("bob", 3, "bar"),
                PromptReviewed.withdrawing(SAMPLE, "cleo", second.reviewId(), START.plusSeconds(1)),
                review("cleo", 1, "hat"));
        List<PromptReviewed> thrice = new ArrayList<>(reviews);
        thrice.addAll(reviews);
        thrice.addAll(reviews);
        Collections.shuffle(thrice, new Random(seed));

        assertThat(consensus.judge(id(TEXT), prompt(TEXT), thrice))
                .isEqualTo(consensus.judge(id(TEXT), prompt(TEXT), reviews));
    }

    @Test
    void thePartsOfACleanPromptKeepTheirWeights() {
        Prompt multi = prompt(
                "rabbit::red hat:: rain::",
                new WeightedText("rabbit", 2),
                new WeightedText("red hat", 1.5),
                new WeightedText("rain", -0.5));

        assertThat(clean(multi, "red").multi())
                .containsExactly(
                        new WeightedText("rabbit", 2), new WeightedText("hat", 1.5), new WeightedText("rain", -0.5));
        assertThat(clean(multi, "rabbit").multi())
                .containsExactly(new WeightedText("red hat", 1.5), new WeightedText("rain", -0.5));
        assertThat(clean(prompt("cat:: dog", new WeightedText("cat", 3), new WeightedText("dog", 1)), "dog")
                        .multi())
                .isEmpty();
    }

    @Test
    void ofUnwantedThingsAloneNoPromptIsMade() {
        Prompt multi = prompt("rabbit:: rain::", new WeightedText("rabbit", 2), new WeightedText("rain", -0.5));

        Verdict verdict = consensus.judge(
                id(multi.text()), multi, List.of(review("ada", 1, "rabbit"), review("bob", 1, "rabbit")));

        assertThat(verdict.clean()).isEmpty();
        assertThat(verdict.review()).get().extracting(Review::promptText).isEqualTo("");
    }

    private Prompt clean(Prompt prompt, String removed) {
        return consensus
                .judge(id(prompt.text()), prompt, List.of(review("ada", 1, removed), review("bob", 1, removed)))
                .clean()
                .orElseThrow();
    }

    private Verdict judge(PromptReviewed... reviews) {
        return consensus.judge(id(TEXT), prompt(TEXT), List.of(reviews));
    }

    private static PromptReviewed review(String reviewer, int second, String... missing) {
        return PromptReviewed.of(
                SAMPLE, reviewer, Arrays.stream(missing).map(Mark::everywhere).toList(), START.plusSeconds(second));
    }
}
