package io.journeydb.annotate.bench;

import io.journeydb.annotate.store.StylePhrase;
import io.journeydb.events.Annotation;
import io.journeydb.events.ImageStored;
import io.journeydb.events.Letter;
import io.journeydb.events.Options;
import io.journeydb.events.Prompt;
import io.journeydb.events.Provenance;
import io.journeydb.events.Question;
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
import io.journeydb.events.identity.SplitThresholds;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/** Samples and annotations as large as real ones: about 1.7 questions on style and 2.1 on content a prompt, as the paper counts. */
final class BenchSample {

    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
    private static final int SECONDS_APART = 2;
    private static final List<String> THINGS = List.of("rabbit", "castle", "astronaut", "lighthouse", "violin", "fox");
    private static final List<String> PLACES = List.of("a flooded library", "the desert", "a night market", "the moon");
    private static final List<String> STYLES = List.of(
            "oil painting",
            "cinematic lighting",
            "35mm film",
            "watercolour",
            "art nouveau",
            "volumetric light",
            "unreal engine",
            "low angle shot",
            "muted colours",
            "highly detailed",
            "studio portrait",
            "linocut");
    private static final List<String> VERSIONS = List.of("4", "5", "5.1", "5.2", "6");
    private static final List<String> RATIOS = List.of("1:1", "3:2", "2:3", "16:9");

    private BenchSample() {}

    /** Normalised text of a prompt. */
    static String prompt(int number) {
        return "a " + pick(THINGS, number) + " number " + number + " in " + pick(PLACES, number / 7) + ", "
                + pick(STYLES, number) + ", " + pick(STYLES, number + 5) + ", " + pick(STYLES, number / 3 + 2);
    }

    static ImageStored image(int number, int promptNumber) {
        SampleId id =
                new SampleId(UUID.nameUUIDFromBytes(utf8("sample " + number)).toString());
        String text = prompt(promptNumber);
        PromptId prompt = PromptId.of(text);
        Map<String, String> parameters =
                Map.of("aspect", pick(RATIOS, number), "stylize", "250", "version", pick(VERSIONS, number / 3));
        return new ImageStored(
                id,
                prompt,
                SplitThresholds.PAPER.split(SplitThresholds.MIDJOURNEY, prompt),
                Shard.of(id),
                SplitThresholds.MIDJOURNEY,
                new Prompt(
                        text + " --ar " + parameters.get("aspect") + " --s 250 --v " + parameters.get("version"),
                        text,
                        text,
                        new TreeMap<>(parameters),
                        List.of()),
                new StoredImage(
                        ObjectKeys.image(id), Sha256.of(utf8("picture " + number)), 1_200_000, "image/png", 1024, 1024),
                new Source("author " + number % 10_000, null, null, 1 + number % 4, null, BEGIN),
                BEGIN.plusSeconds((long) number * SECONDS_APART));
    }

    static Annotation annotation(PromptId prompt, int version) {
        int seed = Math.floorMod(prompt.hashCode(), 1_000_000);
        List<String> styles = List.of(pick(STYLES, seed), pick(STYLES, seed + 5), pick(STYLES, seed + 7));
        String thing = pick(THINGS, seed);
        return new Annotation(
                new Segments(styles, List.of("a " + thing, pick(PLACES, seed / 7)), List.of("serene"), List.of()),
                "A " + thing + " stands in " + pick(PLACES, seed / 7) + " while a second one looks on.",
                questions(prompt, QuestionKind.STYLE, seed % 10 < 7 ? 2 : 1, seed),
                questions(prompt, QuestionKind.CONTENT, seed % 10 < 1 ? 3 : 2, seed),
                List.of("camera", "lighting", "medium"),
                Provenance.offline("bench", Integer.toString(version), BEGIN));
    }

    /** The phrases of an annotation that get rows. */
    static List<StylePhrase> phrases(Annotation annotation) {
        return StylePhrase.distinct(
                Stream.concat(annotation.segments().style().stream(), annotation.segments().atmosphere().stream())
                        .toList());
    }

    private static List<Question> questions(PromptId prompt, QuestionKind kind, int count, int seed) {
        List<Question> questions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String text = "What is the " + kind.label() + " that is shown in part " + (i + 1) + " of the picture?";
            questions.add(new Question(
                    QuestionId.of(prompt, kind, text),
                    text,
                    new Options(
                            pick(STYLES, seed + i),
                            pick(STYLES, seed + i + 1),
                            pick(STYLES, seed + i + 2),
                            pick(STYLES, seed + i + 3)),
                    Letter.values()[seed % 4],
                    kind == QuestionKind.STYLE ? List.of(pick(STYLES, seed + i)) : List.of()));
        }
        return questions;
    }

    private static String pick(List<String> words, int number) {
        return words.get(Math.floorMod(number, words.size()));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
