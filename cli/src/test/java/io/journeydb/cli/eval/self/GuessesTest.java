package io.journeydb.cli.eval.self;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.journeydb.evaluation.embedding.TextEmbedder;
import io.journeydb.evaluation.task.Task;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GuessesTest {

    private static final String QUESTION = """
        {"id": "q%d", "question": "Which animal?", "options": {"A": "cat", "B": "dog", "C": "hen", "D": "cow"}, "answer": "%s"}\
        """;

    private final TrainingSplit train = TrainingSplit.of(task -> switch (task) {
        case PROMPT_INVERSION -> lines("\"a cat\"", "\"a red cat\"", "\"zebras\"");
        case CAPTION -> lines("\"A cat sits.\"", "\"A cat sits there.\"", "\"Mountains.\"");
        case STYLE_RETRIEVAL ->
            lines(
                    "{\"style\": \"ink\", \"category\": \"a\"}, {\"style\": \"ink\", \"category\": \"b\"}",
                    "\"ink\"",
                    "\"oil\"");
        case VQA -> lines(QUESTION.formatted(1, "B"), QUESTION.formatted(2, "B"), QUESTION.formatted(3, "A"));
    });

    @Test
    void the_majority_is_what_is_most_frequent() {
        Guess majority = new MajorityGuess(train);

        assertThat(majority.of(Task.PROMPT_INVERSION, null).asText()).isEqualTo("a cat");
        assertThat(majority.of(Task.STYLE_RETRIEVAL, null)).hasToString("[\"ink\",\"oil\"]");
        assertThat(majority.of(Task.VQA, lines(QUESTION.formatted(9, "D")).getFirst()))
                .hasToString("{\"q9\":\"B\"}");
    }

    @Test
    void the_best_blind_guess_is_the_text_nearest_to_all_and_the_option_that_was_right_most_often() {
        Guess blind = new BlindGuess(train, new Initials());

        assertThat(blind.of(Task.PROMPT_INVERSION, null).asText()).startsWith("a ");
        assertThat(blind.of(Task.CAPTION, null).asText()).startsWith("A cat sits");
        JsonNode answers = blind.of(Task.VQA, lines(QUESTION.formatted(9, "D")).getFirst());
        assertThat(answers).hasToString("{\"q9\":\"B\"}");
    }

    @Test
    void a_style_counts_once_for_a_sample_whatever_its_categories() {
        assertThat(train.styleCounts()).isEqualTo(Map.of("ink", 2, "oil", 1));
    }

    @Test
    void random_guesses_are_the_same_in_every_run_and_answer_every_question() {
        JsonNode line = lines(QUESTION.formatted(9, "D")).getFirst();

        List<JsonNode> one = answers(new RandomGuess(train), line);

        assertThat(answers(new RandomGuess(train), line)).isEqualTo(one);
        assertThat(one.get(3).path("q9").asText()).matches("[A-D]");
    }

    private static List<JsonNode> answers(Guess guess, JsonNode line) {
        return Stream.of(Task.CAPTION, Task.PROMPT_INVERSION, Task.STYLE_RETRIEVAL, Task.VQA)
                .map(task -> guess.of(task, line))
                .toList();
    }

    private static List<JsonNode> lines(String... references) {
        return Stream.of(references)
                .map(reference -> parse("{\"id\": \"s\", \"references\": [" + reference + "]}"))
                .toList();
    }

    private static JsonNode parse(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Texts with the same first letter mean the same. */
    private static final class Initials implements TextEmbedder {

        @Override
        public String name() {
            return "initials";
        }

        @Override
        public List<float[]> embed(List<String> texts) {
            return texts.stream()
                    .map(text -> text.charAt(0) == 'a' ? new float[] {1, 0} : new float[] {0, 1})
                    .toList();
        }
    }
}
