package io.journeydb.annotate.annotator.chat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;

/** A valid reply for one prompt, and changes to it. */
final class Replies {

    static final String PROMPT = "two rabbits drinking whisky at a bar, oil painting, gloomy";
    static final String VALID = """
            {"segments": {"style": ["oil painting"], "content": ["two rabbits drinking whisky at a bar"],
                          "atmosphere": ["gloomy"], "others": []},
             "caption": "Two rabbits are drinking whisky at a bar.",
             "styleQuestions": [{"question": "What technique was used?",
                                 "options": {"A": "Etching", "B": "Oil painting", "C": "Pastel", "D": "Collage"},
                                 "answer": "B", "styles": ["oil painting"]}],
             "contentQuestions": [{"question": "What are the rabbits doing?",
                                   "options": {"A": "Sleeping", "B": "Dancing", "C": "Playing", "D": "Drinking whisky"},
                                   "answer": "D", "styles": []}]}""";

    private static final ObjectMapper JSON = new ObjectMapper();

    private Replies() {}

    static String with(Consumer<ObjectNode> change) {
        try {
            ObjectNode reply = (ObjectNode) JSON.readTree(VALID);
            change.accept(reply);
            return reply.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String withContentQuestion(Consumer<ObjectNode> change) {
        return with(reply ->
                change.accept((ObjectNode) reply.get("contentQuestions").get(0)));
    }

    static String withOptions(String... options) {
        return withContentQuestion(question -> {
            ArrayNode list = question.putArray("options");
            for (String option : options) {
                list.add(option);
            }
        });
    }
}
