package io.journeydb.index;

import io.journeydb.events.Annotation;
import io.journeydb.events.ImageStored;
import io.journeydb.events.Letter;
import io.journeydb.events.Options;
import io.journeydb.events.Prompt;
import io.journeydb.events.Provenance;
import io.journeydb.events.Question;
import io.journeydb.events.SampleAnnotated;
import io.journeydb.events.Segments;
import io.journeydb.events.Source;
import io.journeydb.events.StoredImage;
import io.journeydb.events.identity.ObjectKeys;
import io.journeydb.events.identity.PromptId;
import io.journeydb.events.identity.QuestionId;
import io.journeydb.events.identity.QuestionKind;
import io.journeydb.events.identity.SampleId;
import io.journeydb.events.identity.Sha256;
import io.journeydb.events.identity.Shard;
import io.journeydb.events.identity.Split;
import io.journeydb.events.json.EventCodec;
import io.journeydb.index.search.Change;
import io.journeydb.index.search.SampleDocument;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/** Events as the other services send them. */
public final class TestEvents {

    private static final EventCodec CODEC = new EventCodec();
    private static final Instant TIME = Instant.parse("2026-01-01T00:00:00Z");

    private TestEvents() {}

    public static ImageStored image(String id, String prompt) {
        return image(id, prompt, TIME);
    }

    public static ImageStored image(String id, String prompt, Instant ingestedAt) {
        SampleId sampleId = new SampleId(id);
        String normalised = prompt.toLowerCase(Locale.ROOT);
        return new ImageStored(
                sampleId,
                PromptId.of(normalised),
                Split.TRAIN,
                Shard.of(sampleId),
                "midjourney",
                new Prompt(prompt + " --v 5", prompt, normalised, new TreeMap<>(), List.of()),
                new StoredImage(ObjectKeys.image(sampleId), new Sha256("ab".repeat(32)), 1, "image/jpeg", 1, 1),
                Source.UNKNOWN,
                ingestedAt);
    }

    /** The event with a time that no record of ours would take, as another program may write it. */
    public static byte[] at(Instant ingestedAt, ImageStored image) {
        String json = new String(new EventCodec().encode(image), StandardCharsets.UTF_8);
        return json.replaceFirst("\"ingestedAt\":\"[^\"]*\"", "\"ingestedAt\":\"" + ingestedAt + "\"")
                .getBytes(StandardCharsets.UTF_8);
    }

    public static SampleAnnotated annotated(String id, long revision, String prompt, String caption) {
        ImageStored image = image(id, prompt);
        String question = "What is drunk?";
        Question content = new Question(
                QuestionId.of(image.promptId(), QuestionKind.CONTENT, question),
                question,
                new Options("lemonade", "whisky", "milk", "water"),
                Letter.B,
                List.of());
        Annotation annotation = new Annotation(
                new Segments(List.of(), List.of(), List.of(), List.of()),
                caption,
                List.of(),
                List.of(content),
                List.of(),
                Provenance.offline("lexicon", "1", TIME));
        return SampleAnnotated.of(image, revision, annotation);
    }

    public static Change put(ImageStored event) {
        return new Change.Put(SampleDocument.of(event, json(event)));
    }

    public static Change put(SampleAnnotated event) {
        return new Change.Put(SampleDocument.of(event, json(event)));
    }

    public static Change remove(String id) {
        return new Change.Remove(new SampleId(id));
    }

    public static byte[] json(Object event) {
        return CODEC.encode(event);
    }
}
