package io.journeydb.cli.up;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeydb.cli.system.RunningSystem;
import io.journeydb.events.identity.SampleId;
import io.journeydb.events.identity.Sha256;
import io.journeydb.system.SystemExtension;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Here and not beside the check, because it takes a whole system. */
@ExtendWith(SystemExtension.class)
class MainJobCheckTest {

    private static final SampleId NEVER_SENT = new SampleId("never-sent");

    @Test
    void every_trace_that_a_sample_lacks_is_named_and_what_came_is_not(RunningSystem system) {
        DrawnFeed.Result fed = new DrawnFeed(system).feed(2, Duration.ofSeconds(60));
        try (Journey journey = fed.journey()) {
            MainJobCheck check = new MainJobCheck(system);
            assertThat(check.missing(fed)).isEmpty();

            Map<SampleId, Sha256> sent = new LinkedHashMap<>(fed.sent());
            sent.put(NEVER_SENT, Sha256.of(new byte[0]));

            assertThat(check.missing(new DrawnFeed.Result(sent, journey)))
                    .containsExactly(
                            "never-sent has no object, no row, no ImageStored event, no SampleAnnotated event, "
                                    + "no document at /v1/samples/never-sent, no hit for its prompt");
        }
    }
}
