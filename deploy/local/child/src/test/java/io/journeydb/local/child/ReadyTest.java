package io.journeydb.local.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReadyTest {

    @Test
    void aReadyLineIsReadBackAsItWasWritten() {
        Ready ready = new Ready(List.of(17L, 4711L));

        assertThat(Ready.parse(ready.line())).contains(ready);
        assertThat(Ready.parse(Ready.alone().line())).contains(Ready.alone());
    }

    @Test
    void anythingElseOnStandardOutputIsNotReady() {
        assertThat(Ready.parse("READYING")).isEmpty();
        assertThat(Ready.parse("")).isEmpty();
        assertThat(Ready.parse("not READY")).isEmpty();
    }
}
