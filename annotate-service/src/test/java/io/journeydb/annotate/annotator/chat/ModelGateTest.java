package io.journeydb.annotate.annotator.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeydb.annotate.annotator.chat.Answer.Unreachable;
import io.journeydb.annotate.annotator.chat.ModelGate.Circuit;
import io.journeydb.annotate.patience.Backoff;
import io.journeydb.endpoint.Trouble;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ModelGateTest {

    private static final Unreachable DOWN = new Unreachable(Trouble.SERVER_ERROR, Optional.empty());

    private final AtomicLong now = new AtomicLong();
    private double chance = 0.5;
    private final ModelGate gate =
            new ModelGate(3, new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(10)), now::get, () -> chance);

    @Test
    void everybody_may_ask_while_it_is_closed() {
        gate.failed(DOWN);
        gate.failed(DOWN);

        assertThat(gate.enter()).isZero();
        assertThat(gate.enter()).isZero();
        assertThat(gate.circuit()).isEqualTo(Circuit.CLOSED);
    }

    @Test
    void failures_in_a_row_open_it_and_waits_double() {
        assertThat(gate.failed(DOWN)).isEqualTo(Duration.ofSeconds(1));
        assertThat(gate.failed(DOWN)).isEqualTo(Duration.ofSeconds(2));
        assertThat(gate.failed(DOWN)).isEqualTo(Duration.ofSeconds(4));

        assertThat(gate.circuit()).isEqualTo(Circuit.OPEN);
        assertThat(gate.isShut()).isTrue();
        assertThat(gate.enter()).isEqualTo(Duration.ofSeconds(4));
        assertThat(gate.trouble()).contains(Trouble.SERVER_ERROR);
    }

    @Test
    void an_answer_between_failures_starts_the_count_anew() {
        gate.failed(DOWN);
        gate.failed(DOWN);
        gate.answered();
        gate.failed(DOWN);
        gate.failed(DOWN);

        assertThat(gate.circuit()).isEqualTo(Circuit.CLOSED);
    }

    @Test
    void one_call_is_let_through_after_the_wait_and_its_success_closes_it() {
        open();
        pass(Duration.ofSeconds(4));

        assertThat(gate.circuit()).isEqualTo(Circuit.HALF_OPEN);
        assertThat(gate.isShut()).isFalse();
        assertThat(gate.enter()).isZero();
        assertThat(gate.enter()).isPositive();
        assertThat(gate.isShut()).isTrue();

        gate.answered();

        assertThat(gate.circuit()).isEqualTo(Circuit.CLOSED);
        assertThat(gate.enter()).isZero();
        assertThat(gate.trouble()).isEmpty();
    }

    @Test
    void a_trial_that_fails_opens_it_for_longer() {
        open();
        pass(Duration.ofSeconds(4));
        gate.enter();

        gate.failed(DOWN);

        assertThat(gate.enter()).isEqualTo(Duration.ofSeconds(8));
    }

    @Test
    void a_trial_that_is_given_up_lets_another_through() {
        open();
        pass(Duration.ofSeconds(4));
        gate.enter();

        gate.abandoned();

        assertThat(gate.enter()).isZero();
    }

    @Test
    void calls_that_fail_after_it_opened_do_not_lengthen_the_wait() {
        open();
        for (int late = 0; late < 20; late++) {
            gate.failed(DOWN);
        }

        assertThat(gate.enter()).isEqualTo(Duration.ofSeconds(4));
    }

    @Test
    void what_the_server_asks_to_wait_is_waited_at_least_by_all() {
        chance = 0;
        gate.failed(new Unreachable(Trouble.RATE_LIMITED, Optional.of(Duration.ofSeconds(30))));

        assertThat(gate.enter()).isEqualTo(Duration.ofSeconds(30));

        chance = 1;
        pass(Duration.ofSeconds(30));
        gate.enter();
        gate.failed(new Unreachable(Trouble.RATE_LIMITED, Optional.of(Duration.ofSeconds(30))));

        assertThat(gate.enter()).isBetween(Duration.ofSeconds(31), Duration.ofSeconds(34));
    }

    @Test
    void an_answer_to_what_was_asked_before_it_opened_ends_no_wait() {
        chance = 0;
        gate.failed(new Unreachable(Trouble.RATE_LIMITED, Optional.of(Duration.ofSeconds(30))));

        assertThat(gate.answered()).isFalse();

        assertThat(gate.enter()).isEqualTo(Duration.ofSeconds(30));
        assertThat(gate.trouble()).contains(Trouble.RATE_LIMITED);
        pass(Duration.ofSeconds(30));
        assertThat(gate.enter()).isZero();
        assertThat(gate.answered()).isTrue();
        assertThat(gate.circuit()).isEqualTo(Circuit.CLOSED);
    }

    @Test
    void a_server_that_fails_and_asks_to_wait_is_left_alone_at_once() {
        chance = 0;
        gate.failed(new Unreachable(Trouble.SERVER_ERROR, Optional.of(Duration.ofSeconds(20))));

        assertThat(gate.enter()).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void waits_are_spread_by_chance() {
        chance = 0;
        assertThat(gate.failed(DOWN)).isEqualTo(Duration.ofMillis(750));
        chance = 1;
        assertThat(gate.failed(DOWN)).isEqualTo(Duration.ofMillis(2500));
    }

    @Test
    void refused_access_opens_it_at_once() {
        gate.failed(new Unreachable(Trouble.ACCESS, Optional.empty()));

        assertThat(gate.circuit()).isEqualTo(Circuit.OPEN);
    }

    private void open() {
        gate.failed(DOWN);
        gate.failed(DOWN);
        gate.failed(DOWN);
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }
}
