package io.journeydb.index;

import io.journeydb.events.FeatureVector;
import io.journeydb.events.FeaturesExtracted;
import io.journeydb.events.PerceptualHash;
import io.journeydb.events.identity.PromptId;
import io.journeydb.events.identity.SampleId;
import io.journeydb.index.search.Change;
import io.journeydb.index.search.Encoder;
import io.journeydb.index.search.Encoders;
import io.journeydb.index.search.SampleFeatures;
import java.time.Instant;

/** Features as the worker sends them, of small encoders. */
public final class TestFeatures {

    public static final Encoder IMAGE = new Encoder("shapes", "1", 2);
    public static final Encoder PROMPT = new Encoder("words", "1", 3);
    public static final Encoders ENCODERS = new Encoders(IMAGE, PROMPT);

    private static final Instant TIME = Instant.parse("2026-01-02T00:00:00Z");

    private TestFeatures() {}

    public static FeaturesExtracted features(String id, String hash, float[] image, float[] prompt) {
        return features(id, hash, vector(IMAGE, image), vector(PROMPT, prompt));
    }

    public static FeaturesExtracted features(String id, String hash, FeatureVector image, FeatureVector prompt) {
        return new FeaturesExtracted(
                new SampleId(id), PromptId.of(id), TIME, hash == null ? null : new PerceptualHash(hash), image, prompt);
    }

    /** A picture at an angle in the plane; no hash, no prompt. */
    public static FeaturesExtracted atAngle(String id, double degrees) {
        return features(id, null, angle(degrees), null);
    }

    /** A unit vector of the test's image encoder. */
    public static float[] angle(double degrees) {
        double radians = Math.toRadians(degrees);
        return new float[] {(float) Math.cos(radians), (float) Math.sin(radians)};
    }

    /** Null for null. */
    public static FeatureVector vector(Encoder encoder, float... values) {
        return values == null ? null : new FeatureVector(encoder.name(), encoder.version(), values);
    }

    public static Change put(FeaturesExtracted event, long offset) {
        return new Change.PutFeatures(event.sampleId(), SampleFeatures.of(event, offset, TestEvents.json(event)));
    }

    public static Change removeFeatures(String id, long offset) {
        return new Change.RemoveFeatures(new SampleId(id), offset);
    }
}
