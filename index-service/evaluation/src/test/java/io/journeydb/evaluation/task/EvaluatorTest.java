package io.journeydb.evaluation.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeydb.evaluation.embedding.Embeddings;
import io.journeydb.evaluation.files.InvalidFilesException;
import io.journeydb.evaluation.files.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EvaluatorTest {

    private final Evaluator evaluator =
            new Evaluator(() -> new TextSettings(null, null, new Embeddings.None("it was left out"), 2));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Task.class)
    void progress_is_told_of_every_sample_of_any_task(Task task) throws IOException {
        List<String> told = new ArrayList<>();

        Evaluation evaluation = evaluator.evaluate(task, predictions(task), references(task), new Progress() {
            @Override
            public void checked() {
                told.add("checked");
            }

            @Override
            public void scoring(long samples) {
                told.add("scoring " + samples);
            }

            @Override
            public void scored() {
                told.add("scored");
            }
        });

        assertThat(evaluation.task()).isEqualTo(task);
        assertThat(told).containsExactly("checked", "checked", "scoring 2", "scored", "scored");
    }

    @Test
    void an_evaluation_that_is_not_wanted_any_more_ends_with_what_progress_throws() throws IOException {
        Path predictions = predictions(Task.CAPTION);
        Path references = references(Task.CAPTION);
        Progress unwanted = new Progress() {
            @Override
            public void scored() {
                throw new CancellationException("unwanted");
            }
        };

        assertThatThrownBy(() -> evaluator.evaluate(Task.CAPTION, predictions, references, unwanted))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void every_fault_is_a_sentence_of_its_own() throws IOException {
        Path references = references(Task.CAPTION);
        Path predictions = Files.writeString(
                folder.resolve("p"), "oops\n{\"id\": \"1\", \"prediction\": \"a cat\"}\n{\"id\": \"3\"}\n");

        assertThatThrownBy(() -> evaluator.evaluate(Task.CAPTION, predictions, references, Progress.UNWATCHED))
                .isInstanceOfSatisfying(InvalidFilesException.class, e -> assertThat(e.faults())
                        .hasSize(3)
                        .contains("p line 3: it has no member \"prediction\"", "p: no prediction for 2"));
    }

    private Path predictions(Task task) throws IOException {
        String prediction =
                switch (task) {
                    case CAPTION, PROMPT_INVERSION -> "\"a cat\"";
                    case STYLE_RETRIEVAL -> "[\"ink\"]";
                    case VQA -> "{\"q\": \"A\"}";
                };
        return lines("predictions", "prediction", prediction);
    }

    private Path references(Task task) throws IOException {
        String references =
                switch (task) {
                    case CAPTION, PROMPT_INVERSION -> "[\"a cat\"]";
                    case STYLE_RETRIEVAL -> "[\"ink\"]";
                    case VQA -> "[{\"id\": \"q\", \"kind\": \"style\", \"answer\": \"A\"}]";
                };
        return lines("references", "references", references);
    }

    private Path lines(String file, String member, String value) throws IOException {
        return Files.writeString(
                folder.resolve(file),
                "{\"id\": \"1\", \"" + member + "\": " + value + "}\n{\"id\": \"2\", \"" + member + "\": " + value
                        + "}\n");
    }
}
