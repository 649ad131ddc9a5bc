package io.journeydb.annotate;

import io.journeydb.events.ImageStored;
import io.journeydb.events.Prompt;
import io.journeydb.events.Source;
import io.journeydb.events.StoredImage;
import io.journeydb.events.identity.ObjectKeys;
import io.journeydb.events.identity.PromptId;
import io.journeydb.events.identity.SampleId;
import io.journeydb.events.identity.Sha256;
import io.journeydb.events.identity.Shard;
import io.journeydb.events.identity.Split;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Stored images for tests. */
public final class Images {

    private static final Instant INGESTED = Instant.parse("2026-03-04T05:06:07.089Z");

    private Images() {}

    /** A Midjourney image for training. */
    public static ImageStored image(String id, String prompt) {
        return image(id, prompt, Split.TRAIN);
    }

    /** An image of the split. */
    public static ImageStored image(String id, String prompt, Split split) {
        SampleId sample = new SampleId(id);
        String normalised = prompt.toLowerCase(Locale.ROOT);
        return new ImageStored(
                sample,
                PromptId.of(normalised),
                split,
                Shard.of(sample),
                split == Split.EXTERNAL ? "openjourney" : "midjourney",
                new Prompt(prompt + " --ar 3:2", prompt, normalised, new TreeMap<>(Map.of("ar", "3:2")), List.of()),
                new StoredImage(
                        ObjectKeys.image(sample),
                        Sha256.of(id.getBytes(StandardCharsets.UTF_8)),
                        500_000,
                        "image/jpeg",
                        1024,
                        1024),
                new Source("ada", null, null, 2, null, INGESTED),
                INGESTED);
    }

    /** The same image with another prompt, and by another generator. */
    public static ImageStored image(ImageStored image, Prompt prompt, String generator) {
        return new ImageStored(
                image.sampleId(),
                PromptId.of(prompt.normalised()),
                image.split(),
                image.shard(),
                generator,
                prompt,
                image.image(),
                image.source(),
                image.ingestedAt());
    }

    /** The id of the prompt as {@link #image} makes it. */
    public static PromptId promptId(String prompt) {
        return PromptId.of(prompt.toLowerCase(Locale.ROOT));
    }
}
