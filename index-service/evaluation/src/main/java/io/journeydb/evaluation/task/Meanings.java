package io.journeydb.evaluation.task;

import io.journeydb.evaluation.embedding.Embeddings;
import io.journeydb.evaluation.embedding.TextEmbedder;
import io.journeydb.evaluation.embedding.TextEmbedderUnavailableException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The vectors of a chunk's texts, each distinct text embedded once. Immutable. */
final class Meanings {

    private static final List<String> PROBE = List.of("a picture");

    private final Map<String, float[]> vectors;

    private Meanings(Map<String, float[]> vectors) {
        this.vectors = vectors;
    }

    /** Those of some texts; blank ones have none. */
    static Meanings of(Iterable<String> texts, TextEmbedder embedder) {
        Set<String> distinct = new LinkedHashSet<>();
        texts.forEach(text -> {
            if (!text.isBlank()) {
                distinct.add(text);
            }
        });
        List<String> ordered = new ArrayList<>(distinct);
        List<float[]> embedded = ordered.isEmpty() ? List.of() : embedder.embed(ordered);
        Map<String, float[]> vectors = new HashMap<>();
        for (int i = 0; i < ordered.size(); i++) {
            vectors.put(ordered.get(i), embedded.get(i));
        }
        return new Meanings(vectors);
    }

    /** The same, or the reason why the model cannot be used: known before anything is scored. */
    static Embeddings tried(Embeddings embeddings) {
        if (embeddings instanceof Embeddings.Of(TextEmbedder embedder)) {
            try {
                embedder.embed(PROBE);
            } catch (TextEmbedderUnavailableException e) {
                return new Embeddings.None(e.getMessage());
            }
        }
        return embeddings;
    }

    /** The text's vector; null for a blank one. */
    float[] of(String text) {
        return vectors.get(text);
    }

    /** Those of some texts, null for blank ones. */
    List<float[]> of(List<String> texts) {
        List<float[]> found = new ArrayList<>();
        texts.forEach(text -> found.add(vectors.get(text)));
        return found;
    }
}
