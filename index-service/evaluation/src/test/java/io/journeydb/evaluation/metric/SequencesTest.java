package io.journeydb.evaluation.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SequencesTest {

    private final Random random = new Random(5);

    @Test
    void every_sequence_of_many_texts_has_one_number_of_its_own() {
        Sequences sequences = new Sequences();
        Map<List<String>, Integer> numbers = new HashMap<>();

        for (List<String> text : texts(400)) {
            int[] found = sequences.add(text);
            int next = 0;
            for (List<String> sequence : of(text)) {
                int number = found[next++];
                assertThat(numbers.computeIfAbsent(sequence, absent -> number)).isEqualTo(number);
                assertThat(sequences.length(number)).isEqualTo(sequence.size());
            }
            assertThat(next).isEqualTo(found.length);
        }

        assertThat(new HashSet<>(numbers.values()))
                .hasSameSizeAs(numbers.keySet())
                .hasSize(sequences.size());
    }

    @Test
    void those_of_another_are_found_where_they_are_known_and_added_where_not() {
        Sequences sequences = new Sequences();
        sequences.add(List.of("a", "b", "c"));
        Sequences other = new Sequences();
        other.add(List.of("b", "c", "d"));
        int there = other.addOne(List.of("b", "c"));
        int thereNew = other.addOne(List.of("b", "c", "d"));

        assertThat(sequences.find(other)[there]).isEqualTo(sequences.addOne(List.of("b", "c")));
        assertThat(sequences.find(other)[thereNew]).isEqualTo(Sequences.NONE);
        assertThat(sequences.add(other)[thereNew]).isEqualTo(sequences.addOne(List.of("b", "c", "d")));
        assertThat(sequences.find(other)).doesNotContain(Sequences.NONE);
    }

    @Test
    void documents_are_counted_as_by_hand_however_they_are_divided() {
        List<List<String>> texts = texts(300);
        Map<List<String>, Integer> byHand = new HashMap<>();
        List<DocumentFrequencies> parts =
                List.of(new DocumentFrequencies(), new DocumentFrequencies(), new DocumentFrequencies());
        for (int i = 0; i < texts.size(); i += 2) {
            List<List<String>> references = texts.subList(i, i + 2);
            HashSet<List<String>> distinct = new HashSet<>(of(references.get(0)));
            distinct.addAll(of(references.get(1)));
            distinct.forEach(sequence -> byHand.merge(sequence, 1, Integer::sum));
            parts.get(i % 3).add(references);
        }
        DocumentFrequencies all = new DocumentFrequencies();
        parts.forEach(all::add);

        Sequences asked = new Sequences();
        texts.forEach(asked::add);
        int unknown = asked.addOne(List.of("never", "seen"));
        double[] weights = all.weights(asked);
        assertThat(byHand).allSatisfy((sequence, images) -> assertThat(weights[asked.addOne(sequence)])
                .isEqualTo(Math.log(150) - Math.log(images)));
        assertThat(weights[unknown]).isEqualTo(Math.log(150));
    }

    @Test
    void frequencies_of_a_sequence_without_words_or_a_corpus_without_images_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DocumentFrequencies.of(Map.of(List.of(), 1), 1))
                .withMessage("a sequence without words");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DocumentFrequencies.of(Map.of(List.of("a"), 1), 0))
                .withMessage("a corpus without images");
    }

    private List<List<String>> texts(int count) {
        List<List<String>> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<String> text = new ArrayList<>();
            int length = random.nextInt(30);
            for (int j = 0; j < length; j++) {
                text.add("w" + (int) (500 * Math.pow(random.nextDouble(), 4)));
            }
            texts.add(text);
        }
        return texts;
    }

    /** By their places, the shorter of a place first. */
    private static List<List<String>> of(List<String> text) {
        List<List<String>> all = new ArrayList<>();
        for (int start = 0; start < text.size(); start++) {
            for (int end = start + 1; end <= Math.min(start + Sequences.LONGEST, text.size()); end++) {
                all.add(text.subList(start, end));
            }
        }
        return all;
    }
}
