package io.journeydb.annotate.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeydb.annotate.Images;
import io.journeydb.events.ImageStored;
import io.journeydb.events.Prompt;
import io.journeydb.events.identity.Split;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class MidjourneyParametersTest {

    @Test
    void theVersionAndTheAspectRatioAreThoseOfThePrompt() {
        assertThat(of(Map.of("version", "5.2", "aspect", "16:9"))).isEqualTo(new MidjourneyParameters("5.2", "16:9"));
        assertThat(of(Map.of())).isEqualTo(new MidjourneyParameters(null, null));
    }

    @Test
    void nijiIsAModelOfItsOwn() {
        assertThat(of(Map.of("niji", "6", "version", "5")).version()).isEqualTo("niji 6");
        assertThat(of(Map.of("niji", "true")).version()).isEqualTo("niji");
    }

    @Test
    void valuesThatCannotBeAreAsIfNotGiven() {
        assertThat(of(Map.of("version", "latest", "aspect", "wide"))).isEqualTo(new MidjourneyParameters(null, null));
    }

    @Test
    void otherGeneratorsHaveNone() {
        assertThat(MidjourneyParameters.of(Images.image("a", "one", Split.EXTERNAL)))
                .isEqualTo(new MidjourneyParameters(null, null));
    }

    private static MidjourneyParameters of(Map<String, String> parameters) {
        return MidjourneyParameters.of(with(Images.image("a", "one"), parameters));
    }

    private static ImageStored with(ImageStored image, Map<String, String> parameters) {
        return Images.image(
                image, new Prompt("one", "one", "one", new TreeMap<>(parameters), List.of()), image.generator());
    }
}
