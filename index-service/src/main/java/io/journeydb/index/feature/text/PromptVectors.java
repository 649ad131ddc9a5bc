package io.journeydb.index.feature.text;

import io.journeydb.events.FeatureVector;
import io.journeydb.events.Prompt;
import io.journeydb.events.identity.PromptId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Prompts' vectors by their ids, each computed once while it is remembered: samples of one prompt come close together. For one
 * thread at a time.
 */
public final class PromptVectors {

    private final PromptEmbedder embedder;
    private final Map<PromptId, FeatureVector> remembered;

    /** @param capacity how many are remembered, the least recently used forgotten first; some 2 KB each */
    public PromptVectors(PromptEmbedder embedder, int capacity) {
        this.embedder = embedder;
        this.remembered = new LinkedHashMap<>(capacity, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<PromptId, FeatureVector> eldest) {
                return size() > capacity;
            }
        };
    }

    /**
     * The vector of every prompt; those not remembered are embedded in one batch.
     *
     * @throws EmbeddingException if there are no embeddings on this machine
     */
    public Map<PromptId, FeatureVector> of(Map<PromptId, Prompt> prompts) {
        Map<PromptId, FeatureVector> vectors = new HashMap<>();
        List<PromptId> unknown = new ArrayList<>();
        for (PromptId id : prompts.keySet()) {
            FeatureVector vector = remembered.get(id);
            if (vector == null) {
                unknown.add(id);
            } else {
                vectors.put(id, vector);
            }
        }
        List<float[]> computed =
                embedder.embed(unknown.stream().map(id -> text(prompts.get(id))).toList());
        for (int i = 0; i < computed.size(); i++) {
            FeatureVector vector = new FeatureVector(embedder.name(), embedder.version(), computed.get(i));
            remembered.put(unknown.get(i), vector);
            vectors.put(unknown.get(i), vector);
        }
        return vectors;
    }

    /** The normalised text, since all spellings of one prompt have one vector; without the marks of its weights. */
    private static String text(Prompt prompt) {
        return prompt.normalised().replace("::", " ");
    }
}
