package io.journeydb.index.evaluation;

import static io.journeydb.index.task.TaskSamples.sample;
import static org.assertj.core.api.Assertions.assertThat;

import io.journeydb.evaluation.task.Task;
import io.journeydb.events.Review;
import io.journeydb.events.SampleAnnotated;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReferenceLinesTest {

    private final SampleAnnotated sample = sample("s-1", "a cat", "A cat sits.", "ink", "Soft light");

    @Test
    void each_task_has_what_is_right_with_what_scores_are_shown_by() {
        assertThat(line(Task.CAPTION))
                .isEqualTo("{\"id\":\"s-1\",\"references\":[\"A cat sits.\"],\"generator\":\"midjourney\","
                        + "\"styleCategories\":[\"technique\"],\"verified\":false}");
        assertThat(line(Task.PROMPT_INVERSION)).contains("\"references\":[\"a cat\"]");
        assertThat(line(Task.STYLE_RETRIEVAL))
                .contains("\"references\":[\"ink\",{\"style\":\"soft light\",\"category\":\"lighting\"}]");
        assertThat(line(Task.VQA)).contains("\"kind\":\"style\"", "\"options\":{\"A\":\"ink\"", "\"answer\":\"A\"");
    }

    @Test
    void a_sample_without_caption_style_or_question_has_no_line() {
        SampleAnnotated bare = sample("s-2", "a cat", "", " ");

        assertThat(lines(Task.CAPTION).of(bare)).isEmpty();
        assertThat(lines(Task.STYLE_RETRIEVAL).of(bare)).isEmpty();
        assertThat(lines(Task.VQA).of(bare)).isEmpty();
        assertThat(lines(Task.PROMPT_INVERSION).of(bare)).isPresent();
    }

    @Test
    void a_verified_sample_is_held_to_the_words_that_its_picture_shows() {
        SampleAnnotated verified = new SampleAnnotated(
                sample.sampleId(),
                sample.promptId(),
                sample.split(),
                sample.shard(),
                sample.generator(),
                sample.prompt(),
                sample.image(),
                sample.source(),
                sample.ingestedAt(),
                2,
                sample.annotation(),
                new Review(true, List.of("cat"), "a", sample.promptId()));

        assertThat(lines(Task.PROMPT_INVERSION).of(verified).orElseThrow().toString())
                .contains("\"references\":[\"a\"]", "\"verified\":true");
    }

    private String line(Task task) {
        return lines(task).of(sample).orElseThrow().toString();
    }

    private static ReferenceLines lines(Task task) {
        return new ReferenceLines(task, phrase -> phrase.equals("soft light") ? Set.of("lighting") : Set.of());
    }
}
