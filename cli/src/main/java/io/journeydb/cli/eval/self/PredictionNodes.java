package io.journeydb.cli.eval.self;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Function;
import java.util.stream.Stream;

/** Predictions in the form of evaluation's files. Stateless. */
final class PredictionNodes {

    /** How many styles a prediction has; more would not be looked at. */
    static final int STYLES = 10;

    private PredictionNodes() {}

    /** The first styles of a ranking. */
    static ArrayNode styles(Stream<String> ranked) {
        ArrayNode styles = JsonNodeFactory.instance.arrayNode();
        ranked.limit(STYLES).forEach(styles::add);
        return styles;
    }

    /** A letter for each question of a line of references. */
    static ObjectNode letters(JsonNode line, Function<JsonNode, String> letter) {
        ObjectNode letters = JsonNodeFactory.instance.objectNode();
        line.path("references")
                .forEach(question -> letters.put(question.path("id").asText(), letter.apply(question)));
        return letters;
    }
}
