package io.journeydb.evaluation.task;

import io.journeydb.evaluation.embedding.Embeddings;
import io.journeydb.evaluation.meteor.MeteorData;
import io.journeydb.evaluation.metric.DocumentFrequencies;
import java.util.Objects;

/**
 * How texts are evaluated.
 *
 * @param meteor what METEOR knows; null leaves METEOR out
 * @param frequencies of another corpus for CIDEr; null takes those of the evaluated references
 * @param embeddings where Similarity gets its vectors from
 * @param threads how many score at once
 */
public record TextSettings(MeteorData meteor, DocumentFrequencies frequencies, Embeddings embeddings, int threads) {

    public TextSettings {
        Objects.requireNonNull(embeddings, "embeddings");
    }
}
