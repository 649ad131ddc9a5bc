package io.journeydb.index.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeydb.events.identity.Split;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class SplitOutputTest {

    private final ByteArrayOutputStream file = new ByteArrayOutputStream();
    private final RunProgress progress = new RunProgress();
    private final SplitOutput out = new SplitOutput(file, Split.VAL, 10, progress);

    @Test
    void the_references_of_a_split_are_taken_up_to_the_bound_and_refused_over_it() throws IOException {
        out.write(new byte[9]);
        out.write(1);

        assertThatThrownBy(() -> out.write(new byte[1]))
                .isInstanceOf(JobFiles.NoObjectException.class)
                .hasMessage("The references of split val have more than 10 bytes");
        assertThat(file.size()).isEqualTo(10);
    }

    @Test
    void a_job_that_is_to_stop_takes_no_more_of_them() {
        progress.stop();

        assertThatThrownBy(() -> out.write(new byte[1])).isInstanceOf(CancellationException.class);
        assertThat(file.size()).isZero();
    }
}
