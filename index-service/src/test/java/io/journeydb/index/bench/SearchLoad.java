package io.journeydb.index.bench;

import io.journeydb.events.FeatureVector;
import io.journeydb.events.FeaturesExtracted;
import io.journeydb.events.PerceptualHash;
import io.journeydb.events.SampleAnnotated;
import io.journeydb.events.json.EventCodec;
import io.journeydb.index.bench.LoadVectors.Vectors;
import io.journeydb.index.search.Encoder;
import io.journeydb.index.search.Encoders;
import io.journeydb.index.search.SampleDocument;
import io.journeydb.index.search.SampleFeatures;
import io.journeydb.index.search.VectorSpace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What is indexed and asked: annotated samples of drawn prompts, with real vectors of both kinds. Everything is made before
 * anything is timed.
 *
 * @param samples without features
 * @param complete the same with features
 * @param queries prompts that no sample has
 * @param queryVectors of them, and of pictures that no sample has
 */
record SearchLoad(
        List<SampleDocument> samples, List<SampleDocument> complete, List<String> queries, List<Vectors> queryVectors) {

    private static final EventCodec CODEC = new EventCodec();

    /** The service's own encoders, of which the load's vectors are. */
    static Encoders encoders() {
        return LoadVectors.encoders();
    }

    /**
     * A load of so many documents.
     *
     * @param prompts one for each document, and after them those of the queries
     * @param cache where vectors are kept
     */
    static SearchLoad of(List<String> prompts, int documents, Path cache) throws IOException {
        List<Vectors> vectors = LoadVectors.of(prompts, cache);
        List<SampleDocument> samples = new ArrayList<>();
        List<SampleDocument> complete = new ArrayList<>();
        for (int number = 0; number < documents; number++) {
            SampleAnnotated event = BenchEvents.annotated(number, prompts.get(number));
            SampleDocument sample = SampleDocument.of(event, CODEC.encode(event));
            samples.add(sample);
            complete.add(sample.withFeatures(features(event, number, vectors.get(number))));
        }
        return new SearchLoad(
                samples,
                complete,
                prompts.subList(documents, prompts.size()),
                vectors.subList(documents, prompts.size()));
    }

    private static SampleFeatures features(SampleAnnotated sample, int number, Vectors vectors) {
        FeaturesExtracted event = new FeaturesExtracted(
                sample.sampleId(),
                sample.promptId(),
                sample.ingestedAt(),
                PerceptualHash.of(vectors.hash()),
                vector(VectorSpace.IMAGE, vectors.image()),
                vector(VectorSpace.PROMPT, vectors.prompt()));
        return SampleFeatures.of(event, number, CODEC.encode(event));
    }

    private static FeatureVector vector(VectorSpace space, float[] values) {
        Encoder encoder = encoders().of(space);
        return new FeatureVector(encoder.name(), encoder.version(), values);
    }
}
