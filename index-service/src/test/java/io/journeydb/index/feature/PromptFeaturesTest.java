package io.journeydb.index.feature;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeydb.events.ImageStored;
import io.journeydb.index.TestEvents;
import io.journeydb.index.feature.text.PromptEmbedder;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PromptFeaturesTest {

    private static final ImageStored GOOD = TestEvents.image("a", "a rabbit");
    private static final ImageStored BAD = TestEvents.image("b", "poison");

    @Test
    void there_are_none_where_prompts_are_not_embedded() {
        assertThat(new PromptFeatures(Optional.empty()).of(List.of(GOOD))).isEmpty();
    }

    @Test
    void a_prompt_that_the_model_fails_at_has_no_vector_and_spoils_no_other() {
        PromptFeatures features = new PromptFeatures(Optional.of(new Poisonable()));

        assertThat(features.of(List.of(BAD, GOOD))).containsOnlyKeys(GOOD.promptId());
        assertThat(features.of(List.of(GOOD))).containsOnlyKeys(GOOD.promptId());
    }

    private static final class Poisonable implements PromptEmbedder {

        @Override
        public String name() {
            return "poisonable";
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
            if (prompts.contains("poison")) {
                throw new IllegalStateException("a defect of the model");
            }
            return prompts.stream().map(prompt -> new float[] {1}).toList();
        }
    }
}
