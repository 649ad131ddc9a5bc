package io.journeydb.index.feature.text;

import java.util.List;

/**
 * Turns prompts into vectors whose inner product says how much alike they are. What {@link #name} and {@link #version} say goes
 * into every event, and vectors compare only where both are equal. Implementations are thread safe.
 */
public interface PromptEmbedder {

    /** What it is called in events, see {@link io.journeydb.events.FeatureVector#isName}. */
    String name();

    /** Another one with every change after which the same prompt has another vector; a name, too. */
    String version();

    /** How many components its vectors have. */
    int dimensions();

    /**
     * One vector of length 1 for each prompt, in their order; the same for the same prompt, whatever it comes together with.
     *
     * @param prompts normalised ones of samples, or what a person types to search; may be blank
     * @throws EmbeddingException if they can't be computed on this machine, now or later
     */
    List<float[]> embed(List<String> prompts);
}
