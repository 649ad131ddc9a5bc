package io.journeydb.index.feature;

import io.journeydb.events.FeatureVector;
import io.journeydb.events.ImageStored;
import io.journeydb.events.Prompt;
import io.journeydb.events.identity.PromptId;
import io.journeydb.index.feature.text.EmbeddingException;
import io.journeydb.index.feature.text.PromptEmbedder;
import io.journeydb.index.feature.text.PromptVectors;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The vectors of samples' prompts, or none: switched off, or not to be had on this machine. Thread safe: one caller
 * at a time, the others wait.
 */
public final class PromptFeatures {

    private static final Logger LOG = LoggerFactory.getLogger(PromptFeatures.class);

    /** Prompts remembered, some 8 MB: those of the last 11,000 samples at JourneyDB's 2.7 pictures per prompt. */
    private static final int REMEMBERED = 4_000;

    private final Optional<PromptVectors> vectors;
    private boolean broken;

    /** @param embedder empty where prompts are not embedded */
    public PromptFeatures(Optional<PromptEmbedder> embedder) {
        this.vectors = embedder.map(each -> new PromptVectors(each, REMEMBERED));
    }

    /** The vectors by prompt; empty where there are none. */
    synchronized Map<PromptId, FeatureVector> of(Collection<ImageStored> samples) {
        if (vectors.isEmpty() || broken || samples.isEmpty()) {
            return Map.of();
        }
        Map<PromptId, Prompt> prompts = new LinkedHashMap<>();
        samples.forEach(sample -> prompts.putIfAbsent(sample.promptId(), sample.prompt()));
        try {
            return together(prompts);
        } catch (EmbeddingException e) {
            broken = true;
            LOG.error("Prompts are embedded no more: their samples have features without a prompt's", e);
            return Map.of();
        }
    }

    private Map<PromptId, FeatureVector> together(Map<PromptId, Prompt> prompts) {
        try {
            return vectors.orElseThrow().of(prompts);
        } catch (EmbeddingException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.warn("A batch of prompts can't be embedded: each is tried by itself", e);
            return oneByOne(prompts);
        }
    }

    /** A prompt that the model fails at has no vector, as it would fail again for ever, and hold up all samples behind. */
    private Map<PromptId, FeatureVector> oneByOne(Map<PromptId, Prompt> prompts) {
        Map<PromptId, FeatureVector> found = new HashMap<>();
        prompts.forEach((id, prompt) -> {
            try {
                found.putAll(vectors.orElseThrow().of(Map.of(id, prompt)));
            } catch (EmbeddingException e) {
                throw e;
            } catch (RuntimeException e) {
                LOG.atWarn().addKeyValue("promptId", id).log("A prompt can't be embedded", e);
            }
        });
        return found;
    }
}
