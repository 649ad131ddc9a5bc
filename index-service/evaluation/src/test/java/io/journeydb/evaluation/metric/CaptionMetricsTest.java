package io.journeydb.evaluation.metric;

import static io.journeydb.evaluation.metric.Golden.pair;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class CaptionMetricsTest {

    private static final Offset<Double> EXACT = within(1e-6);

    @Test
    void the_published_example_of_two_pairs_is_met() {
        Bleu bleu = bleu(Golden.g1());

        assertThat(bleu.score(1)).isCloseTo(.55, EXACT);
        assertThat(bleu.score(2)).isCloseTo(.428174, EXACT);
        assertThat(bleu.score(3)).isCloseTo(.284043, EXACT);
        assertThat(bleu.score(4)).isCloseTo(.201143, EXACT);
        assertThat(rouge(Golden.g1())).isCloseTo(.522104, EXACT);
        assertThat(cider(Golden.g1())).isCloseTo(1.242192, EXACT);
    }

    @Test
    void the_published_example_of_one_pair_is_met() {
        Bleu bleu = bleu(Golden.g2());

        assertThat(bleu.score(1)).isCloseTo(.799999, EXACT);
        assertThat(bleu.score(2)).isCloseTo(.632455, EXACT);
        assertThat(bleu.score(3)).isCloseTo(.510873, EXACT);
        assertThat(bleu.score(4)).isCloseTo(.0000903602, within(1e-10));
        assertThat(rouge(Golden.g2())).isCloseTo(.9070631, EXACT);
        assertThat(cider(Golden.g2())).isZero();
    }

    @Test
    void identical_pairs_score_highest() {
        assertThat(cider(Golden.g4("a b c d e"))).isCloseTo(10, EXACT);
        assertThat(rouge(Golden.g4("a b c d e"))).isCloseTo(1, EXACT);
        assertThat(bleu(Golden.g4("a b c d e")).score(4)).isCloseTo(1, EXACT);
    }

    @Test
    void a_hypothesis_that_is_cut_short_scores_as_in_the_reference_code() {
        CaptionPair cut = Golden.g4("a b c").get(0);

        assertThat(new Cider(frequencies(Golden.g4("a b c"))).add(CountedPair.of(cut)))
                .isCloseTo(4.8694534077, within(1e-9));
        assertThat(new RougeL().add(cut)).isCloseTo(.7176470588, within(1e-9));
        assertThat(bleu(Golden.g4("a b c")).score(4)).isCloseTo(.7788007828, EXACT);
    }

    @Test
    void an_empty_hypothesis_is_a_pair_like_any_other() {
        assertThat(bleu(Golden.g4("")).score(4)).isCloseTo(.367879441, EXACT);
        assertThat(rouge(Golden.g4(""))).isCloseTo(.5, EXACT);
        assertThat(cider(Golden.g4(""))).isCloseTo(5, EXACT);
    }

    @Test
    void what_several_gathered_adds_up_to_what_one_gathers() {
        DocumentFrequencies frequencies = new DocumentFrequencies();
        Golden.g1().forEach(pair -> frequencies.add(frequencies(List.of(pair))));
        Bleu bleu = new Bleu();
        RougeL rouge = new RougeL();
        Cider cider = new Cider(frequencies);
        for (CaptionPair pair : Golden.g1()) {
            Bleu part = new Bleu();
            part.add(CountedPair.of(pair));
            bleu.add(part);
            RougeL rougePart = new RougeL();
            rougePart.add(pair);
            rouge.add(rougePart);
            Cider ciderPart = new Cider(frequencies);
            ciderPart.add(CountedPair.of(pair));
            cider.add(ciderPart);
        }

        assertThat(bleu.score(4)).isEqualTo(bleu(Golden.g1()).score(4));
        assertThat(rouge.score()).isEqualTo(rouge(Golden.g1()));
        assertThat(cider.score()).isEqualTo(cider(Golden.g1()));
    }

    @Test
    void frequencies_of_another_corpus_give_one_image_a_cider() {
        DocumentFrequencies other = DocumentFrequencies.of(Map.of(List.of("this"), 50, List.of("this", "is"), 40), 100);
        Cider cider = new Cider(other);

        cider.add(CountedPair.of(pair("this is it", "this is it")));

        // Three of the four lengths have a sequence; all of them weigh the same on both sides.
        assertThat(cider.score()).isCloseTo(7.5, EXACT);
    }

    @Test
    void of_two_references_as_far_away_the_shorter_counts() {
        Bleu bleu = new Bleu();
        bleu.add(CountedPair.of(pair("a b", "a b c", "a")));

        assertThat(bleu.score(1)).isCloseTo(1, EXACT);
    }

    @Test
    void a_pair_needs_a_reference() {
        assertThatThrownBy(() -> pair("a"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a pair without a reference");
    }

    private static Bleu bleu(List<CaptionPair> pairs) {
        Bleu bleu = new Bleu();
        pairs.forEach(pair -> bleu.add(CountedPair.of(pair)));
        return bleu;
    }

    private static double rouge(List<CaptionPair> pairs) {
        RougeL rouge = new RougeL();
        pairs.forEach(rouge::add);
        return rouge.score();
    }

    private static double cider(List<CaptionPair> pairs) {
        Cider cider = new Cider(frequencies(pairs));
        pairs.forEach(pair -> cider.add(CountedPair.of(pair)));
        return cider.score();
    }

    private static DocumentFrequencies frequencies(List<CaptionPair> pairs) {
        DocumentFrequencies frequencies = new DocumentFrequencies();
        pairs.forEach(pair -> frequencies.add(pair.references()));
        return frequencies;
    }
}
