package io.journeydb.index.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LocalRegressionTest {

    @Test
    void what_is_linear_in_the_vectors_is_predicted_and_what_all_have_is_certain() {
        Random random = new Random(1);
        List<float[]> neighbours = IntStream.range(0, 400)
                .mapToObj(i -> new float[] {random.nextFloat(), random.nextFloat(), random.nextFloat()})
                .toList();
        float[] asked = {.7f, .2f, .4f};

        double[] weights = LocalRegression.weights(asked, neighbours);

        double predicted = IntStream.range(0, 400)
                .mapToDouble(
                        i -> weights[i] * (3 * neighbours.get(i)[0] - neighbours.get(i)[1]))
                .sum();
        assertThat(predicted).isCloseTo(3 * .7 - .2, within(.01));
        assertThat(Arrays.stream(weights).sum()).isCloseTo(1, within(1e-6));
    }

    @Test
    void ten_of_one_kind_count_as_one_kind() {
        List<float[]> neighbours = Stream.concat(
                        Collections.nCopies(10, new float[] {0, 1}).stream(), Stream.of(new float[] {1, 0}))
                .toList();

        double[] weights = LocalRegression.weights(new float[] {.5f, .5f}, neighbours);

        assertThat(weights[10]).isCloseTo(.5, within(.05));
    }

    @Test
    void neighbours_that_look_the_same_weigh_the_same() {
        double[] weights = LocalRegression.weights(new float[] {1, 0}, Collections.nCopies(4, new float[] {.6f, .8f}));

        assertThat(weights).containsExactly(.25, .25, .25, .25);
        assertThat(LocalRegression.weights(new float[] {1, 0}, List.of())).isEmpty();
    }
}
