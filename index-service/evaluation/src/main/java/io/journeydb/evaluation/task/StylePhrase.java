package io.journeydb.evaluation.task;

import com.fasterxml.jackson.databind.JsonNode;
import io.journeydb.evaluation.files.BadValueException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A style phrase, with its category where the file says one: {@code "soft light"} or {@code {"style": "soft light", "category":
 * "lighting"}}. Phrases are compared without regard to case and surrounding white space.
 *
 * @param category or null
 */
record StylePhrase(String text, String category) {

    static List<StylePhrase> list(JsonNode value) throws BadValueException {
        if (!value.isArray()) {
            throw new BadValueException("is not a list of style phrases");
        }
        List<StylePhrase> phrases = new ArrayList<>();
        for (JsonNode element : value) {
            phrases.add(of(element));
        }
        return phrases;
    }

    static List<StylePhrase> atLeastOne(JsonNode value) throws BadValueException {
        List<StylePhrase> phrases = list(value);
        if (phrases.isEmpty()) {
            throw new BadValueException("is empty");
        }
        return phrases;
    }

    private static StylePhrase of(JsonNode element) throws BadValueException {
        JsonNode text = element.isObject() ? element.path("style") : element;
        JsonNode category = element.path("category");
        if (!text.isTextual() || !(category.isTextual() || category.isMissingNode())) {
            throw new BadValueException("holds something that is no phrase, nor {\"style\": …, \"category\": …}");
        }
        return new StylePhrase(
                text.textValue().strip().toLowerCase(Locale.ROOT),
                category.isMissingNode() ? null : category.textValue());
    }
}
