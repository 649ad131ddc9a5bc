package io.journeydb.local.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ArgumentsTest {

    @Test
    void namesAndValuesComeInPairs() {
        Arguments arguments = Arguments.parse("--data", "some/folder", "--port", "9000");

        assertThat(arguments.path("data")).isAbsolute().endsWithRaw(Path.of("some", "folder"));
        assertThat(arguments.port("port")).isEqualTo(9000);
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Arguments.parse("--port"))
                .withMessageContaining("--port");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Arguments.parse().text("data"))
                .withMessage("--data is missing");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Arguments.parse("--port", "70000").port("port"))
                .withMessageContaining("70000");
    }
}
