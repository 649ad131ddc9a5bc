package io.journeydb.index;

import io.journeydb.events.Annotation;
import io.journeydb.events.ImageStored;
import io.journeydb.events.Prompt;
import io.journeydb.events.Provenance;
import io.journeydb.events.Review;
import io.journeydb.events.SampleAnnotated;
import io.journeydb.events.Segments;
import io.journeydb.events.identity.Split;
import io.journeydb.index.search.Change;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** An annotated sample with everything that it can be filtered by. */
public final class Described {

    private final String id;
    private String prompt = "a cat";
    private String generator = "midjourney";
    private Split split = Split.TRAIN;
    private Instant ingestedAt = Instant.parse("2026-01-01T00:00:00Z");
    private Map<String, String> parameters = Map.of();
    private List<String> styles = List.of();
    private List<String> categories = List.of();
    private String annotator = "lexicon";
    private boolean verified;

    private Described(String id) {
        this.id = id;
    }

    public static Described sample(String id) {
        return new Described(id);
    }

    public Described prompt(String text) {
        prompt = text;
        return this;
    }

    public Described from(String maker, Split part) {
        generator = maker;
        split = part;
        return this;
    }

    public Described at(String time) {
        ingestedAt = Instant.parse(time);
        return this;
    }

    public Described parameters(Map<String, String> typed) {
        parameters = typed;
        return this;
    }

    public Described style(String phrase, String... categoryIds) {
        styles = List.of(phrase);
        categories = List.of(categoryIds);
        return this;
    }

    public Described annotator(String kind) {
        annotator = kind;
        return this;
    }

    public Described verified() {
        verified = true;
        return this;
    }

    public Change put() {
        return TestEvents.put(event());
    }

    private SampleAnnotated event() {
        ImageStored plain = TestEvents.image(id, prompt, ingestedAt);
        ImageStored image = new ImageStored(
                plain.sampleId(),
                plain.promptId(),
                split,
                plain.shard(),
                generator,
                new Prompt(prompt, prompt, plain.prompt().normalised(), new TreeMap<>(parameters), List.of()),
                plain.image(),
                plain.source(),
                ingestedAt);
        Annotation annotation = new Annotation(
                new Segments(styles, List.of(), List.of(), List.of()),
                "",
                List.of(),
                List.of(),
                categories,
                Provenance.offline(annotator, "1", ingestedAt));
        Review review = verified ? new Review(true, List.of(), prompt, plain.promptId()) : null;
        return SampleAnnotated.of(image, 1, annotation, review);
    }
}
