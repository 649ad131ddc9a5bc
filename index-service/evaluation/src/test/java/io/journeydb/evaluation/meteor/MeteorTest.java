package io.journeydb.evaluation.meteor;

import static io.journeydb.evaluation.metric.Golden.pair;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.journeydb.evaluation.metric.CaptionPair;
import io.journeydb.evaluation.metric.Golden;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class MeteorTest {

    private static final Offset<Double> EXACT = within(1e-6);
    private static final Synonyms WORD_NET = WordNetSynonyms.load();

    @Test
    void the_published_example_of_two_pairs_is_met_without_paraphrases() {
        assertThat(score(Synonyms.none(), Golden.g1())).isCloseTo(.267315, EXACT);
        assertThat(score(WORD_NET, Golden.g1())).isCloseTo(.282531, EXACT);
        assertThat(score(WORD_NET, Golden.g1())).as("with paraphrases").isCloseTo(.295797, within(.02));
    }

    @Test
    void the_published_example_of_one_pair_is_met() {
        assertThat(score(WORD_NET, Golden.g2())).isCloseTo(.44434387, within(1e-8));
    }

    @Test
    void words_in_another_order_cost_by_the_runs_they_fall_into() {
        CaptionPair turned = pair("on the mat sat the cat", "the cat sat on the mat");

        assertThat(score(WORD_NET, List.of(turned))).isCloseTo(.4776696620, within(1e-9));
    }

    @Test
    void an_identical_text_costs_nothing_and_a_foreign_one_earns_nothing() {
        assertThat(score(WORD_NET, List.of(pair("a cat", "a cat")))).isEqualTo(1);
        assertThat(score(WORD_NET, List.of(pair("a cat", "of dogs")))).isZero();
        assertThat(score(WORD_NET, List.of(pair("", "a cat")))).isZero();
        assertThat(score(WORD_NET, List.of(pair("a cat", "")))).isZero();
    }

    @Test
    void a_synonym_earns_more_than_a_stem_and_less_than_the_word() {
        double exact = score(WORD_NET, List.of(pair("big sofa", "big sofa")));
        double synonym = score(WORD_NET, List.of(pair("big sofa", "big couch")));
        double stem = score(Synonyms.none(), List.of(pair("big sofa", "big sofas")));

        assertThat(synonym).isLessThan(exact).isGreaterThan(stem);
        assertThat(stem).isPositive();
    }

    @Test
    void a_word_with_a_number_in_it_is_no_synonym_of_the_word() {
        assertThat(score(WORD_NET, List.of(pair("sentence1", "sentence")))).isZero();
        assertThat(score(WORD_NET, List.of(pair("was", "been")))).isPositive();
    }

    @Test
    void a_paraphrase_matches_phrases_of_different_length_in_both_directions() throws IOException {
        Paraphrases paraphrases = Paraphrases.read(
                new BufferedReader(new StringReader("0.5\nin front of\nbefore\n0.3\nrain\nwet weather\n")));
        MeteorData data = new MeteorData(Synonyms.none(), paraphrases, Set.of());

        assertThat(new Meteor(data).add(pair("before the house", "in front of the house")))
                .isGreaterThan(.5);
        assertThat(new Meteor(data).add(pair("wet weather", "rain"))).isPositive();
        assertThat(score(Synonyms.none(), List.of(pair("wet weather", "rain")))).isZero();
    }

    @Test
    void a_segment_has_the_score_of_its_best_reference_and_the_corpus_that_of_all_statistics() {
        Meteor meteor = new Meteor(data(WORD_NET));

        assertThat(meteor.add(pair("a red cat", "no such thing", "a red cat"))).isEqualTo(1);
        meteor.add(pair("blue dog", "green frog"));

        // Precision and recall 1.75 / 3.25 (two of five content words differ), one chunk of three words.
        assertThat(meteor.score()).isCloseTo(1.75 / 3.25 * (1 - .6 * Math.pow(1 / 3.0, .2)), EXACT);
    }

    @Test
    void many_repeated_words_are_aligned_in_bounded_time() {
        String[] words = new String[200];
        Arrays.fill(words, "buffalo");
        String text = String.join(" ", words);

        assertThat(score(Synonyms.none(), List.of(pair(text, text)))).isEqualTo(1);
    }

    private static double score(Synonyms synonyms, List<CaptionPair> pairs) {
        Meteor meteor = new Meteor(data(synonyms));
        pairs.forEach(meteor::add);
        return meteor.score();
    }

    private static MeteorData data(Synonyms synonyms) {
        return new MeteorData(synonyms, Paraphrases.none(), FunctionWords.english());
    }
}
