package io.journeydb.evaluation.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.journeydb.events.Letter;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RankingAndAnswerMetricsTest {

    @Test
    void recall_is_the_share_of_what_is_right_among_the_first_k() {
        RecallAtK recall = new RecallAtK(2);

        recall.add(List.of("a", "x", "b"), Set.of("a", "b"));
        recall.add(List.of("x", "y"), Set.of("a"));

        assertThat(recall.score()).isEqualTo(.25);
        assertThat(recall.rankings()).isEqualTo(2);
    }

    @Test
    void a_phrase_that_a_ranking_repeats_takes_one_place() {
        RecallAtK recall = new RecallAtK(2);
        MeanReciprocalRank rank = new MeanReciprocalRank();

        recall.add(List.of("x", "x", "a"), Set.of("a"));
        rank.add(List.of("x", "x", "a"), Set.of("a"));

        assertThat(recall.score()).isEqualTo(1);
        assertThat(rank.score()).isEqualTo(.5);
    }

    @Test
    void recall_looks_at_one_place_at_least() {
        assertThatThrownBy(() -> new RecallAtK(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_reciprocal_rank_is_that_of_the_first_right_answer_and_nothing_without_one() {
        MeanReciprocalRank rank = new MeanReciprocalRank();

        rank.add(List.of("x", "y", "b", "a"), Set.of("a", "b"));
        rank.add(List.of(), Set.of("a"));

        assertThat(rank.score()).isCloseTo(1 / 6.0, within(1e-12));
    }

    @Test
    void an_accuracy_has_wilsons_interval() {
        Accuracy accuracy = new Accuracy();
        for (int i = 0; i < 100; i++) {
            accuracy.add(i < 60);
        }

        // By hand: centre (0.6 + 0.0192073) / 1.0384146, half-width 0.0942528.
        assertThat(accuracy.score()).isEqualTo(.6);
        assertThat(accuracy.interval().low()).isCloseTo(.5020, within(5e-5));
        assertThat(accuracy.interval().high()).isCloseTo(.6906, within(5e-5));
    }

    @Test
    void an_accuracy_without_a_wrong_answer_is_still_uncertain() {
        Accuracy accuracy = new Accuracy();
        accuracy.add(true);
        accuracy.add(true);

        assertThat(accuracy.interval().high()).isEqualTo(1);
        assertThat(accuracy.interval().low()).isBetween(.3, .4);
        assertThat(new Accuracy().interval()).isEqualTo(new Interval(0, 1));
    }

    @Test
    void confusion_tells_the_right_letter_from_the_answered_one() {
        LetterConfusion confusion = new LetterConfusion();

        confusion.add(Letter.A, Letter.C);
        confusion.add(Letter.A, Letter.C);

        assertThat(confusion.count(Letter.A, Letter.C)).isEqualTo(2);
        assertThat(confusion.count(Letter.C, Letter.A)).isZero();
    }
}
