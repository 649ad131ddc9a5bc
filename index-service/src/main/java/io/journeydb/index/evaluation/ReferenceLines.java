package io.journeydb.index.evaluation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.journeydb.evaluation.task.Task;
import io.journeydb.events.Letter;
import io.journeydb.events.Question;
import io.journeydb.events.Review;
import io.journeydb.events.SampleAnnotated;
import io.journeydb.events.identity.QuestionKind;
import io.journeydb.index.task.StyleCatalogue;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What is right for a sample, as a line of references: {@code id}, {@code references}, and what scores are shown by, {@code generator},
 * {@code styleCategories} and {@code verified}. Immutable.
 */
final class ReferenceLines {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Task task;
    private final StyleCatalogue catalogue;

    ReferenceLines(Task task, StyleCatalogue catalogue) {
        this.task = task;
        this.catalogue = catalogue;
    }

    /** The line; empty where the sample has nothing to compare with: no caption, no style, no question. */
    Optional<ObjectNode> of(SampleAnnotated sample) {
        ArrayNode references =
                switch (task) {
                    case CAPTION -> texts(List.of(sample.annotation().caption()));
                    case PROMPT_INVERSION -> texts(List.of(prompt(sample)));
                    case STYLE_RETRIEVAL ->
                        styles(sample.annotation().segments().style());
                    case VQA -> questions(sample);
                };
        if (references.isEmpty()) {
            return Optional.empty();
        }
        ObjectNode line = NODES.objectNode().put("id", sample.sampleId().value());
        line.set("references", references);
        line.put("generator", sample.generator());
        sample.annotation().styleCategories().forEach(line.putArray("styleCategories")::add);
        line.put("verified", sample.review() != null && sample.review().verified());
        return Optional.of(line);
    }

    /** Without parameters, as the paper has it; of a verified sample, without the words that the picture doesn't show. */
    private static String prompt(SampleAnnotated sample) {
        Review review = sample.review();
        boolean cleaned =
                review != null && review.verified() && !review.promptText().isBlank();
        return cleaned ? review.promptText() : sample.prompt().text();
    }

    private static ArrayNode texts(Collection<String> texts) {
        ArrayNode references = NODES.arrayNode();
        texts.stream().filter(text -> !text.isBlank()).forEach(references::add);
        return references;
    }

    /** Each phrase with its category; one that is in several stands there once for each. */
    private ArrayNode styles(Collection<String> phrases) {
        ArrayNode references = NODES.arrayNode();
        phrases.stream()
                .map(phrase -> phrase.strip().toLowerCase(Locale.ROOT))
                .filter(phrase -> !phrase.isEmpty())
                .distinct()
                .forEach(phrase -> {
                    List<String> categories =
                            catalogue.categoriesOf(phrase).stream().sorted().toList();
                    if (categories.isEmpty()) {
                        references.add(phrase);
                    }
                    categories.forEach(category ->
                            references.addObject().put("style", phrase).put("category", category));
                });
        return references;
    }

    private static ArrayNode questions(SampleAnnotated sample) {
        ArrayNode references = NODES.arrayNode();
        add(sample.annotation().styleQuestions(), QuestionKind.STYLE, references);
        add(sample.annotation().contentQuestions(), QuestionKind.CONTENT, references);
        return references;
    }

    private static void add(List<Question> questions, QuestionKind kind, ArrayNode references) {
        for (Question question : questions) {
            ObjectNode node = references
                    .addObject()
                    .put("id", question.id().value())
                    .put("kind", kind.label())
                    .put("question", question.question());
            ObjectNode options = node.putObject("options");
            for (Letter letter : Letter.values()) {
                options.put(letter.name(), question.options().get(letter));
            }
            node.put("answer", question.answer().name());
        }
    }
}
