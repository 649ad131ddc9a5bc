package io.journeydb.index;

import io.journeydb.index.feature.text.PromptEmbedder;
import io.journeydb.index.search.Encoder;
import java.util.List;
import java.util.function.Function;

/**
 * An embedder that needs no model.
 *
 * @param encoder what it says it is
 * @param embedding what it gives for a batch of prompts
 */
public record TestEmbedder(Encoder encoder, Function<List<String>, List<float[]>> embedding) implements PromptEmbedder {

    /** One that looks at each prompt by itself. */
    public static TestEmbedder ofEach(Encoder encoder, Function<String, float[]> vector) {
        return new TestEmbedder(encoder, prompts -> prompts.stream().map(vector).toList());
    }

    @Override
    public String name() {
        return encoder.name();
    }

    @Override
    public String version() {
        return encoder.version();
    }

    @Override
    public int dimensions() {
        return encoder.dimensions();
    }

    @Override
    public List<float[]> embed(List<String> prompts) {
        return embedding.apply(prompts);
    }
}
