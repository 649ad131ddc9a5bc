package io.journeydb.annotate.annotator.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.journeydb.annotate.annotator.AnnotationDraft;
import io.journeydb.events.Prompt;
import io.journeydb.events.Question;
import io.journeydb.events.WeightedText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Forty whole annotations, so that every change of them is seen in review. After a change that is meant, run this test
 * with {@code -Djourneydb.golden.rewrite=true} and read the difference.
 */
class GoldenAnnotationsTest {

    private static final boolean REWRITE = Boolean.getBoolean("journeydb.golden.rewrite");
    private static final String FOLDER = "/io/journeydb/annotate/marked/";
    private static final Path SOURCE = Path.of("src/test/resources" + FOLDER + "golden-annotations.json");
    private static final Pattern PART = Pattern.compile("(.*?)::(-?[0-9.]+)?");

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void areAsReviewed() throws IOException {
        ArrayNode made = json.createArrayNode();
        for (String line : text("golden-prompts.txt").lines().toList()) {
            Prompt prompt = prompt(line.replaceFirst(" --.*", ""));
            AnnotationDraft draft = Prompts.draftOf(prompt);
            assertThat(Prompts.faults(prompt, draft)).as(line).isEmpty();
            made.add(told(line, draft));
        }
        if (REWRITE) {
            Files.writeString(SOURCE, json.writerWithDefaultPrettyPrinter().writeValueAsString(made) + "\n");
        }

        JsonNode golden = json.readTree(REWRITE ? Files.readString(SOURCE) : text("golden-annotations.json"));
        assertThat(golden).hasSize(made.size());
        for (int i = 0; i < made.size(); i++) {
            assertThat(made.get(i)).isEqualTo(golden.get(i));
        }
    }

    private ObjectNode told(String line, AnnotationDraft draft) {
        ObjectNode told = json.createObjectNode().put("prompt", line).put("caption", draft.caption());
        told.set("segments", json.valueToTree(draft.segments()));
        told.set("styleCategories", json.valueToTree(draft.styleCategories()));
        draft.styleQuestions()
                .forEach(question -> told.withArray("styleQuestions").add(told(question)));
        draft.contentQuestions()
                .forEach(question -> told.withArray("contentQuestions").add(told(question)));
        return told;
    }

    private static String told(Question question) {
        return question.question() + " " + question.options().toList() + " " + question.answer();
    }

    /** What the grammar makes of a prompt without parameters: weights leave the text. */
    private static Prompt prompt(String text) {
        List<WeightedText> parts = new ArrayList<>();
        Matcher part = PART.matcher(text);
        while (part.find()) {
            double weight = part.group(2) == null ? 1 : Double.parseDouble(part.group(2));
            parts.add(new WeightedText(part.group(1).strip(), weight));
        }
        return Prompts.prompt(text.replaceAll("::-?[0-9.]+", "::"), parts.toArray(WeightedText[]::new));
    }

    private static String text(String resource) throws IOException {
        try (InputStream in = GoldenAnnotationsTest.class.getResourceAsStream(FOLDER + resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
