package io.journeydb.index.feature.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.journeydb.events.FeatureVector;
import java.util.List;
import org.junit.jupiter.api.Test;

class MiniLmTest {

    private final MiniLm miniLm = new MiniLm();

    @Test
    void prompts_that_say_the_same_are_near_and_their_vectors_do_not_depend_on_company() {
        List<float[]> together = miniLm.embed(
                List.of("a rabbit drinking in a bar", "bunny in a pub with whisky", "city skyline at night"));

        assertThat(dot(together.get(0), together.get(1))).isGreaterThan(dot(together.get(0), together.get(2)) + 0.2);
        assertThat(miniLm.embed(List.of("city skyline at night")).get(0)).isEqualTo(together.get(2));
        for (float[] vector : together) {
            assertThat(new FeatureVector(miniLm.name(), miniLm.version(), vector).dimensions())
                    .isEqualTo(miniLm.dimensions());
        }
    }

    @Test
    void a_blank_and_an_endless_prompt_have_vectors_too() {
        for (float[] vector : miniLm.embed(List.of("", " ", ":: ::", "\uD83D\uDC07", "word ".repeat(1_200)))) {
            assertThat(dot(vector, vector)).isCloseTo(1, within(1e-3));
        }
        assertThat(miniLm.embed(List.of())).isEmpty();
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
