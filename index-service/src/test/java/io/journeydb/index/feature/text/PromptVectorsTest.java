package io.journeydb.index.feature.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeydb.events.FeatureVector;
import io.journeydb.events.Prompt;
import io.journeydb.events.identity.PromptId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PromptVectorsTest {

    private final CountingEmbedder embedder = new CountingEmbedder();
    private final PromptVectors vectors = new PromptVectors(embedder, 2);

    @Test
    void a_remembered_prompt_is_not_embedded_again_and_the_others_are_in_one_batch() {
        of("a");

        Map<PromptId, FeatureVector> found = of("a", "b");

        assertThat(found).containsOnlyKeys(PromptId.of("a"), PromptId.of("b"));
        assertThat(embedder.batches).containsExactly(List.of("a"), List.of("b"));
    }

    @Test
    void the_least_recently_used_prompt_is_forgotten_first() {
        of("a");
        of("b");
        of("a");
        of("c");

        of("a");
        of("b");

        assertThat(embedder.batches).last().isEqualTo(List.of("b"));
        assertThat(embedder.batches.stream().flatMap(List::stream)).containsExactly("a", "b", "c", "b");
    }

    @Test
    void the_marks_of_weights_are_not_embedded() {
        of("a rabbit:: art deco bar::");

        assertThat(embedder.batches).containsExactly(List.of("a rabbit  art deco bar "));
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

    private static final class CountingEmbedder implements PromptEmbedder {

        private final List<List<String>> batches = new ArrayList<>();

        @Override
        public String name() {
            return "counting";
        }

        @Override
        public String version() {
            return "1";
        }

        @Override
        public int dimensions() {
            return 1;
        }

        @Override
        public List<float[]> embed(List<String> prompts) {
            if (!prompts.isEmpty()) {
                batches.add(prompts);
            }
            return prompts.stream().map(prompt -> new float[] {1}).toList();
        }
    }
}
