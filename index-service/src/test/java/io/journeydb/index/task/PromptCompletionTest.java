package io.journeydb.index.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeydb.index.TestEmbedder;
import io.journeydb.index.search.Encoder;
import io.journeydb.index.task.Reply.Scored;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class PromptCompletionTest {

    private final PromptCompletion completion =
            new PromptCompletion(TestEmbedder.ofEach(new Encoder("test", "1", 1), prompt -> new float[] {1}));

    @Test
    void a_phrase_that_the_prompt_does_not_say_in_whole_words_is_tried() {
        assertThat(completed("a pink cat", "ink")).contains(new Scored("a pink cat, ink", 0.6));
        assertThat(completed("a cat, ink.", "ink")).isEmpty();
    }

    @Test
    void what_a_neighbour_has_for_a_phrase_without_a_word_is_none() {
        assertThat(completed("a cat", "", "  ")).isEmpty();
    }

    /** Whatever stands behind the prompt brings it nearer. */
    private Optional<Scored> completed(String prompt, String... phrases) {
        Lookalike neighbour = TaskSamples.lookalike(0.9, TaskSamples.sample("1", "a dog", "A dog.", phrases));
        return completion.of(new Scored(prompt, 0.5), List.of(new Vote(neighbour, 1)), vector -> 0.6);
    }
}
