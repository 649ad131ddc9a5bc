package io.journeydb.index.task;

import static io.journeydb.index.task.TaskSamples.QUESTION;
import static io.journeydb.index.task.TaskSamples.lookalike;
import static io.journeydb.index.task.TaskSamples.sample;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.journeydb.events.Letter;
import io.journeydb.events.Options;
import io.journeydb.index.TestEmbedder;
import io.journeydb.index.feature.text.PromptEmbedder;
import io.journeydb.index.search.Encoder;
import io.journeydb.index.task.Lookalikes.Found;
import io.journeydb.index.task.Reply.Scored;
import io.journeydb.index.task.Reply.ScoredStyle;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetrievalSolverTest {

    private static final Picture PICTURE = new Picture.Uploaded(new byte[0]);
    private static final Scope SCOPE = new Scope(10, Set.of());

    @Test
    void the_prompt_that_most_neighbours_agree_with_comes_before_the_nearest_that_stands_alone() {
        Reply.Prompts reply = solver(
                        lookalike(.9, sample("a", "a lonely tower", "", "ink"), 1, 0),
                        lookalike(.89, sample("b", "two red cats", "", "ink"), 0, 1),
                        lookalike(.88, sample("c", "red cats", "", "ink"), 0, 1),
                        lookalike(.5, sample("d", "far away", "", "ink"), 1, 0))
                .promptInversion(PICTURE, SCOPE, 2);

        assertThat(reply.method()).isEqualTo("retrieval");
        assertThat(reply.prompts()).extracting(Scored::text).containsExactly("two red cats", "red cats");
        assertThat(reply.neighbours())
                .extracting(neighbour -> neighbour.sampleId().value())
                .containsExactly("a", "b", "c", "d");
    }

    @Test
    void without_vectors_prompts_agree_by_their_words() {
        Reply.Prompts reply = solver(
                        lookalike(.9, sample("a", "a lonely tower", "", "ink")),
                        lookalike(.9, sample("b", "two red cats", "", "ink")),
                        lookalike(.9, sample("c", "two red cats at night", "", "ink")))
                .promptInversion(PICTURE, SCOPE, 1);

        assertThat(reply.prompts())
                .singleElement()
                .extracting(Scored::text)
                .asString()
                .startsWith("two red cats");
    }

    @Test
    void answers_weigh_less_with_the_distance_and_the_farthest_keeps_a_voice() {
        Reply.Answer reply = solver(
                        lookalike(.9, sample("a", "p", "", "ink")),
                        lookalike(.8, sample("b", "q", "", "oil")),
                        lookalike(.7, sample("c", "r", "", "oil")))
                .vqa(PICTURE, SCOPE, QUESTION, new Options("ink", "oil", "chalk", "neon"));

        assertThat(reply.neighbours().get(0).weight()).isCloseTo(1, within(1e-9));
        assertThat(reply.neighbours().get(2).weight()).isCloseTo(.25, within(1e-6));
        assertThat(reply.probabilities().get(Letter.A))
                .isGreaterThan(reply.probabilities().get(Letter.B) * .99);
    }

    @Test
    void a_style_that_comes_with_nearness_is_surer_than_one_that_more_have() {
        Reply.Styles reply = solver(
                        lookalike(.95, sample("a", "p", "", "ink", "line")),
                        lookalike(.9, sample("b", "q", "", "ink", "line")),
                        lookalike(.5, sample("c", "r", "", "oil", "line")),
                        lookalike(.4, sample("d", "s", "", "oil", "line")),
                        lookalike(.3, sample("e", "t", "", "oil", "line")))
                .styleRetrieval(PICTURE, SCOPE, 5);

        assertThat(reply.styles()).extracting(ScoredStyle::style).containsSubsequence("ink", "line", "oil");
        assertThat(reply.styles().get(1).score()).isCloseTo(1, within(1e-6));
        assertThat(reply.styles()).allMatch(style -> style.score() >= 0 && style.score() <= 1);
    }

    @Test
    void a_reply_names_the_nearest_of_those_that_voted() {
        Lookalike[] many = IntStream.range(0, 60)
                .mapToObj(i -> lookalike(.9 - i * .01, sample("s" + i, "p", "", "ink")))
                .toArray(Lookalike[]::new);

        assertThat(solver(many).caption(PICTURE, SCOPE, 1).neighbours()).hasSize(50);
    }

    @Test
    void styles_are_ranked_within_each_category_too_whatever_their_case() {
        Reply.Styles reply = solver(
                        lookalike(.9, sample("a", "p", "", "Ink", "soft light")),
                        lookalike(.9, sample("b", "q", "", "ink", "backlit")))
                .styleRetrieval(PICTURE, SCOPE, 1);

        assertThat(reply.styles()).extracting(ScoredStyle::style).containsExactly("ink");
        assertThat(reply.byCategory()).containsOnlyKeys("lighting", "medium");
        assertThat(reply.byCategory().get("lighting"))
                .extracting(ScoredStyle::style)
                .containsExactly("backlit");
    }

    @Test
    void the_caption_is_one_that_most_share_words_with_and_never_an_empty_one() {
        Reply.Captions reply = solver(
                        lookalike(.9, sample("a", "p", "", "ink")),
                        lookalike(.9, sample("b", "q", "A cat sits on a mat.", "ink")),
                        lookalike(.9, sample("c", "r", "A cat sits on a red mat.", "ink")),
                        lookalike(.9, sample("d", "s", "Mountains.", "ink")))
                .caption(PICTURE, SCOPE, 9);

        assertThat(reply.captions()).hasSize(3);
        assertThat(reply.captions().get(2).text()).isEqualTo("Mountains.");
    }

    @Test
    void the_same_question_among_neighbours_answers_whatever_letter_the_option_has_here() {
        Reply.Answer reply = solver(
                        lookalike(.9, sample("a", "p", "", "chalk")),
                        lookalike(.8, sample("b", "q", "", "neon")),
                        lookalike(.8, sample("c", "r", "", "chalk")))
                .vqa(PICTURE, SCOPE, "what technique is it?", new Options("Chalk", "neon", "oil", "ink"));

        assertThat(reply.answer()).isEqualTo(Letter.A);
        assertThat(reply.probabilities().values().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum())
                .isCloseTo(1, within(1e-9));
        assertThat(reply.probabilities().get(Letter.A))
                .isGreaterThan(reply.probabilities().get(Letter.B));
        assertThat(reply.probabilities().get(Letter.C)).isPositive();
    }

    @Test
    void another_question_is_answered_by_the_words_of_prompts_and_captions_but_not_by_parts_of_words() {
        Reply.Answer reply = solver(
                        lookalike(.9, sample("a", "a caterpillar", "", "x")),
                        lookalike(.9, sample("b", "q", "A dog.", "x")))
                .vqa(PICTURE, SCOPE, "Which animal?", new Options("cat", "cow", "dog", "hen"));

        assertThat(reply.answer()).isEqualTo(Letter.C);
        assertThat(reply.probabilities().get(Letter.A))
                .isEqualTo(reply.probabilities().get(Letter.B));
    }

    @Test
    void nobody_who_looks_alike_is_an_empty_answer_and_even_chances() {
        TaskSolver solver = solver();

        assertThat(solver.promptInversion(PICTURE, SCOPE, 5).prompts()).isEmpty();
        assertThat(solver.styleRetrieval(PICTURE, SCOPE, 5).styles()).isEmpty();
        assertThat(solver.caption(PICTURE, SCOPE, 5).captions()).isEmpty();
        assertThat(solver.vqa(PICTURE, SCOPE, "?", new Options("a", "b", "c", "d"))
                        .probabilities())
                .containsEntry(Letter.D, .25);
    }

    @Test
    void a_prompt_is_completed_by_what_others_have_where_that_brings_it_nearer_to_all() {
        Lookalike[] voters = {
            lookalike(.9, sample("a", "Two cats.", "", "x"), 1, 0),
            lookalike(.9, sample("b", "old cats", "", "x"), 1, 0),
            lookalike(.9, sample("c", "a dog", "", "ink"), 0, 1)
        };

        Reply.Prompts reply = solver(wordVectors("test"), voters).promptInversion(PICTURE, SCOPE, 2);
        Reply.Prompts byAnother = solver(wordVectors("another"), voters).promptInversion(PICTURE, SCOPE, 2);

        assertThat(reply.prompts()).extracting(Scored::text).containsExactly("Two cats, ink", "Two cats.");
        assertThat(reply.prompts().get(0).score())
                .isGreaterThan(reply.prompts().get(1).score());
        assertThat(byAnother.prompts()).extracting(Scored::text).containsExactly("Two cats.", "old cats");
    }

    @Test
    void a_phrase_is_not_said_by_a_word_that_has_it_inside() {
        Lookalike[] voters = {
            lookalike(.9, sample("a", "pink cats", "", "x"), 1, 0), lookalike(.9, sample("b", "a dog", "", "ink"), 0, 1)
        };

        Reply.Prompts reply = solver(wordVectors("test"), voters).promptInversion(PICTURE, SCOPE, 1);

        assertThat(reply.prompts()).extracting(Scored::text).containsExactly("pink cats, ink");
    }

    private static Optional<PromptEmbedder> wordVectors(String name) {
        return Optional.of(TestEmbedder.ofEach(new Encoder(name, "1", 2), RetrievalSolverTest::wordVector));
    }

    /** One component says cats, the other ink. */
    private static float[] wordVector(String prompt) {
        List<String> words = List.of(prompt.split("\\W+"));
        float cats = words.contains("cats") ? 1 : 0;
        float ink = words.contains("ink") ? 1 : 0;
        float length = (float) Math.max(1e-3, Math.hypot(cats, ink));
        return new float[] {cats / length, ink / length};
    }

    private static TaskSolver solver(Lookalike... lookalikes) {
        return solver(Optional.empty(), lookalikes);
    }

    private static TaskSolver solver(Optional<PromptEmbedder> embedder, Lookalike... lookalikes) {
        return new RetrievalSolver(
                (picture, count, from) -> new Found(new float[] {1, 0}, List.of(lookalikes)),
                phrase -> switch (phrase) {
                    case "ink" -> Set.of("medium");
                    case "soft light", "backlit" -> Set.of("lighting");
                    default -> Set.of();
                },
                embedder);
    }
}
