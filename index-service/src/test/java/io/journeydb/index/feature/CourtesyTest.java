package io.journeydb.index.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class CourtesyTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    void nobody_rests_while_no_text_comes() {
        assertThat(new Courtesy(() -> false).rests(Duration.ZERO)).isFalse();
    }

    @Test
    void while_text_comes_a_rest_is_three_times_as_long_as_the_work_before_it() {
        Courtesy courtesy = new Courtesy(() -> true);

        courtesy.worked(SECOND);

        assertThat(courtesy.rests(SECOND.multipliedBy(3).minusNanos(1))).isTrue();
        assertThat(courtesy.rests(SECOND.multipliedBy(3))).isFalse();
    }

    @Test
    void the_first_batch_waits_but_not_for_ever() {
        Courtesy courtesy = new Courtesy(() -> true);

        assertThat(courtesy.rests(SECOND.multipliedBy(9))).isTrue();
        assertThat(courtesy.rests(SECOND.multipliedBy(11))).isFalse();
    }
}
