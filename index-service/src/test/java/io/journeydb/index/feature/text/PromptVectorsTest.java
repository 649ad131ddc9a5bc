package io.journeydb.index.feature.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeydb.events.FeatureVector;
import io.journeydb.events.Prompt;
import io.journeydb.events.identity.PromptId;
import io.journeydb.index.TestEmbedder;
import io.journeydb.index.search.Encoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PromptVectorsTest {

    private final List<List<String>> batches = new ArrayList<>();
    private final PromptVectors vectors =
            new PromptVectors(new TestEmbedder(new Encoder("counting", "1", 1), this::embed), 2);

    @Test
    void a_remembered_prompt_is_not_embedded_again_and_the_others_are_in_one_batch() {
        of("a");

        Map<PromptId, FeatureVector> found = of("a", "b");

        assertThat(found).containsOnlyKeys(PromptId.of("a"), PromptId.of("b"));
        assertThat(batches).containsExactly(List.of("a"), List.of("b"));
    }

    @Test
    void the_least_recently_used_prompt_is_forgotten_first() {
        of("a");
        of("b");
        of("a");
        of("c");

        of("a");
        of("b");

        assertThat(batches).last().isEqualTo(List.of("b"));
        assertThat(batches.stream().flatMap(List::stream)).containsExactly("a", "b", "c", "b");
    }

    @Test
    void the_marks_of_weights_are_not_embedded() {
        of("a rabbit:: art deco bar::");

        assertThat(batches).containsExactly(List.of("a rabbit  art deco bar "));
    }

    private Map<PromptId, FeatureVector> of(String... normalised) {
        Map<PromptId, Prompt> prompts = new LinkedHashMap<>();
        for (String text : normalised) {
            prompts.put(
                    PromptId.of(text),
                    new Prompt(text.toUpperCase(java.util.Locale.ROOT), text, text, new TreeMap<>(), List.of()));
        }
        return vectors.of(prompts);
    }

    private List<float[]> embed(List<String> prompts) {
        if (!prompts.isEmpty()) {
            batches.add(prompts);
        }
        return prompts.stream().map(prompt -> new float[] {1}).toList();
    }
}
