package io.journeydb.cli.up;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeydb.cli.terminal.Failure;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class WatchTest {

    private final StringWriter out = new StringWriter();
    private long nanos;
    private boolean stopping;
    private boolean running = true;
    private RuntimeException obstacle;
    private int starts;

    @Test
    void what_runs_is_left_alone() {
        Watch watch = watch();

        watch.look();

        assertThat(starts).isZero();
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void what_ended_by_itself_is_told_with_its_log_and_started_again() {
        Watch watch = watch();
        running = false;

        watch.look();
        watch.look();

        assertThat(starts).isEqualTo(1);
        assertThat(out.toString())
                .contains("the ingest service")
                .contains("logs/ingest.log")
                .contains("Runs again");
    }

    @Test
    void what_ends_again_and_again_is_started_after_waits_that_double() {
        Watch watch = watch();

        for (int second = 0; second < 15; second++) {
            running = false;
            watch.look();
            nanos += Duration.ofSeconds(1).toNanos();
        }

        // At 0, 2, 6 and 14 s.
        assertThat(starts).isEqualTo(4);
    }

    @Test
    void what_cannot_be_started_is_told_and_tried_again() {
        Watch watch = watch();
        running = false;
        obstacle = new Failure("the port is taken");

        watch.look();
        obstacle = null;
        nanos += Duration.ofSeconds(2).toNanos();
        watch.look();

        assertThat(out.toString()).containsSubsequence("Could not be started", "the port is taken", "Runs again");
    }

    @Test
    void a_failure_that_nobody_foresaw_is_told_and_does_not_end_the_watch() {
        Watch watch = watch();
        running = false;
        obstacle = new UncheckedIOException(new IOException("the disk is full"));

        watch.look();
        obstacle = null;
        nanos += Duration.ofSeconds(2).toNanos();
        watch.look();

        assertThat(out.toString()).containsSubsequence("Could not be started", "the disk is full", "Runs again");
    }

    @Test
    void what_is_being_stopped_is_not_started_again() {
        Watch watch = watch();
        running = false;
        stopping = true;

        watch.look();

        assertThat(starts).isZero();
        assertThat(out.toString()).isEmpty();
    }

    private Watch watch() {
        Watch.Part part =
                new Watch.Part("the ingest service", () -> running, this::start, Path.of("logs", "ingest.log"));
        return new Watch(List.of(part), new PrintWriter(out), () -> stopping, () -> nanos);
    }

    private void start() {
        starts++;
        if (obstacle != null) {
            throw obstacle;
        }
        running = true;
    }
}
