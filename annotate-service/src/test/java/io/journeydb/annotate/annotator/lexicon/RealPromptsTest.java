package io.journeydb.annotate.annotator.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.journeydb.annotate.annotator.AnnotationDraft;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The real prompts whose annotations the JourneyDB figures print; they stay where they are and are not copied. */
class RealPromptsTest {

    /** The least share of a reference caption's words that ours must have (and of ours that it must have). */
    private static final double CLOSE = 0.6;

    private static final Path SAMPLES = Path.of(System.getProperty("journeydb.home", "."))
            .resolve("../shared/data/midjourney/samples.jsonl")
            .normalize();

    @BeforeAll
    static void needsTheSamples() {
        assumeTrue(Files.exists(SAMPLES), () -> "skipped: there are no real samples at " + SAMPLES);
    }

    @TestFactory
    Stream<DynamicTest> findTheStylePhrasesOfTheFigures() throws IOException {
        return samples()
                .map(sample -> DynamicTest.dynamicTest(sample.get("file").asText(), () -> {
                    AnnotationDraft draft = Prompts.draftOf(text(sample));

                    assertThat(Prompts.faults(text(sample), draft)).isEmpty();
                    sample.get("style")
                            .forEach(style ->
                                    assertThat(draft.segments().style()).contains(style.asText()));
                }));
    }

    @TestFactory
    Stream<DynamicTest> haveCaptionsCloseToThoseOfTheFigures() throws IOException {
        return samples()
                .filter(sample -> !sample.get("caption").asText().isEmpty())
                .map(sample -> DynamicTest.dynamicTest(sample.get("file").asText(), () -> {
                    String reference = sample.get("caption").asText();
                    String caption = Prompts.draftOf(text(sample)).caption();

                    assertThat(shared(reference, caption)).as(caption).isGreaterThan(CLOSE);
                }));
    }

    /** The harmonic mean of precision and recall of the words. */
    private static double shared(String reference, String caption) {
        Set<String> expected = new HashSet<>(Tokens.wordsOf(reference));
        List<String> words = Tokens.wordsOf(caption).stream().distinct().toList();
        long common = words.stream().filter(expected::contains).count();
        return 2.0 * common / (expected.size() + words.size());
    }

    private static String text(JsonNode sample) {
        return sample.get("prompt").asText().replaceFirst(" --.*", "");
    }

    private static Stream<JsonNode> samples() throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<JsonNode> samples = new ArrayList<>();
        for (String line : Files.readAllLines(SAMPLES)) {
            samples.add(json.readTree(line));
        }
        return samples.stream();
    }
}
