package io.journeydb.evaluation.task;

import com.fasterxml.jackson.databind.JsonNode;
import io.journeydb.evaluation.files.BadValueException;
import java.util.ArrayList;
import java.util.List;

/**
 * What a line of references may say of its sample beside the references: {@code "generator": text, "styleCategories": [text, …],
 * "verified": true or false}. Scores are shown by each of them.
 *
 * @param generator null where the line doesn't say
 * @param styleCategories empty where it doesn't
 * @param verified null where it doesn't
 */
record Labels(String generator, List<String> styleCategories, Boolean verified) {

    Labels {
        styleCategories = List.copyOf(styleCategories);
    }

    static Labels of(JsonNode line) throws BadValueException {
        JsonNode generator = line.path("generator");
        JsonNode verified = line.path("verified");
        if (!isAbsent(generator) && !generator.isTextual()) {
            throw new BadValueException("generator", "is not a text");
        }
        if (!isAbsent(verified) && !verified.isBoolean()) {
            throw new BadValueException("verified", "is neither true nor false");
        }
        return new Labels(
                generator.textValue(),
                categories(line.path("styleCategories")),
                verified.isBoolean() ? verified.booleanValue() : null);
    }

    private static List<String> categories(JsonNode value) throws BadValueException {
        if (isAbsent(value)) {
            return List.of();
        }
        List<String> categories = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(category -> categories.add(category.textValue()));
        }
        if (!value.isArray() || categories.contains(null)) {
            throw new BadValueException("styleCategories", "is not a list of texts");
        }
        return categories.stream().distinct().toList();
    }

    private static boolean isAbsent(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }
}
