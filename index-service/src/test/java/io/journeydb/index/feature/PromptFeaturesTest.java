package io.journeydb.index.feature;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeydb.events.ImageStored;
import io.journeydb.index.TestEmbedder;
import io.journeydb.index.TestEvents;
import io.journeydb.index.search.Encoder;
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
        PromptFeatures features = new PromptFeatures(
                Optional.of(new TestEmbedder(new Encoder("poisonable", "1", 1), PromptFeaturesTest::poisonable)));

        assertThat(features.of(List.of(BAD, GOOD))).containsOnlyKeys(GOOD.promptId());
        assertThat(features.of(List.of(GOOD))).containsOnlyKeys(GOOD.promptId());
    }

    private static List<float[]> poisonable(List<String> prompts) {
        if (prompts.contains("poison")) {
            throw new IllegalStateException("a defect of the model");
        }
        return prompts.stream().map(prompt -> new float[] {1}).toList();
    }
}
