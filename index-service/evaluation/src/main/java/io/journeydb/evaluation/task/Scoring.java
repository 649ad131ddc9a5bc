package io.journeydb.evaluation.task;

import io.journeydb.evaluation.embedding.Embeddings;
import io.journeydb.evaluation.meteor.MeteorData;
import io.journeydb.evaluation.metric.DocumentFrequencies;

/** What every part of a run scores with. @param meteor null leaves METEOR out */
record Scoring(DocumentFrequencies frequencies, MeteorData meteor, Embeddings embeddings) {

    TextScores begin() {
        return new TextScores(frequencies, meteor, embeddings instanceof Embeddings.Of);
    }
}
