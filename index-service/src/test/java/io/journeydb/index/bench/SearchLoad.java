package io.journeydb.index.bench;

import io.journeydb.events.FeatureVector;
import io.journeydb.events.FeaturesExtracted;
import io.journeydb.events.SampleAnnotated;
import io.journeydb.events.identity.PromptId;
import io.journeydb.events.json.EventCodec;
import io.journeydb.index.TestEvents;
import io.journeydb.index.feature.image.DescriptorEncoder;
import io.journeydb.index.feature.image.DrawnPictures;
import io.journeydb.index.feature.image.PerceptualHasher;
import io.journeydb.index.feature.text.MiniLm;
import io.journeydb.index.search.Encoder;
import io.journeydb.index.search.Encoders;
import io.journeydb.index.search.SampleDocument;
import io.journeydb.index.search.SampleFeatures;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is indexed and asked: annotated samples of drawn prompts, with real vectors of both kinds. Everything is made before
 * anything is timed.
 *
 * @param samples without features
 * @param complete the same with features
 * @param queries prompts that no sample has
 * @param queryVectors of them
 */
record SearchLoad(
        List<SampleDocument> samples, List<SampleDocument> complete, List<String> queries, List<float[]> queryVectors) {

    /** Pixels a side of the pictures that descriptors are made of: shapes on a gradient. */
    private static final int SIDE = 96;

    private static final EventCodec CODEC = new EventCodec();
    private static final MiniLm MINI_LM = new MiniLm();
    private static final DescriptorEncoder DESCRIPTOR = new DescriptorEncoder();
    private static final PerceptualHasher HASHER = new PerceptualHasher();

    /** The encoders of the load's vectors. */
    static Encoders encoders() {
        return new Encoders(
                new Encoder(DESCRIPTOR.name(), DESCRIPTOR.version(), DESCRIPTOR.dimensions()),
                new Encoder(MINI_LM.name(), MINI_LM.version(), MINI_LM.dimensions()));
    }

    /**
     * A load of so many documents.
     *
     * @param prompts one for each document, and after them those of the queries
     */
    static SearchLoad of(List<String> prompts, int documents) {
        Map<String, FeatureVector> vectors = new HashMap<>();
        List<SampleDocument> samples = new ArrayList<>();
        List<SampleDocument> complete = new ArrayList<>();
        for (int number = 0; number < documents; number++) {
            String prompt = prompts.get(number);
            SampleAnnotated event =
                    TestEvents.annotated("bench-" + number, 1, prompt, "A picture that shows " + prompt);
            SampleDocument sample = SampleDocument.of(event, CODEC.encode(event));
            samples.add(sample);
            complete.add(
                    sample.withFeatures(features(event, number, vectors.computeIfAbsent(prompt, SearchLoad::vector))));
        }
        List<String> queries = prompts.subList(documents, prompts.size());
        return new SearchLoad(samples, complete, queries, MINI_LM.embed(queries));
    }

    private static FeatureVector vector(String prompt) {
        return new FeatureVector(
                MINI_LM.name(),
                MINI_LM.version(),
                MINI_LM.embed(List.of(prompt)).getFirst());
    }

    private static SampleFeatures features(SampleAnnotated sample, int number, FeatureVector prompt) {
        BufferedImage picture = DrawnPictures.picture(number, SIDE, SIDE);
        FeatureVector image = new FeatureVector(DESCRIPTOR.name(), DESCRIPTOR.version(), DESCRIPTOR.encode(picture));
        FeaturesExtracted event = new FeaturesExtracted(
                sample.sampleId(),
                PromptId.of(sample.prompt().normalised()),
                sample.ingestedAt(),
                HASHER.hash(picture),
                image,
                prompt);
        return SampleFeatures.of(event, number, CODEC.encode(event));
    }
}
