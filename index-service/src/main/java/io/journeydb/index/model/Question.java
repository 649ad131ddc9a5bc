package io.journeydb.index.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.journeydb.events.Letter;
import io.journeydb.events.Options;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a model is asked about a picture, and what a usable reply is.
 *
 * @param text what it is asked
 * @param reading what its reply says
 */
record Question<T>(String text, Reading<T> reading) {

    private static final int MOST_PROMPT = 2_000;
    private static final int MOST_STYLE = 100;
    private static final int MOST_CAPTION = 500;
    private static final double SUM_TOLERANCE = 0.05;
    private static final Pattern PARAMETER = Pattern.compile("(^|\\s)--[a-z]", Pattern.CASE_INSENSITIVE);
    private static final Pattern ANSWER = Pattern.compile("([A-Da-d])([.:)]? .*)?");
    private static final Pattern SECOND_SENTENCE = Pattern.compile("[.!?][\"'”’]?\\s+\\S");

    /** Reads a reply. */
    @FunctionalInterface
    interface Reading<T> {
        T of(ReplyObject reply) throws BadReplyException;
    }

    static Question<List<String>> prompts(int size) {
        return new Question<>(
                "Which text prompt was this picture made from? Reply {\"prompts\": [\"…\"]}: up to " + size
                        + " guesses, the likeliest first, each a prompt as people type them into Midjourney, without"
                        + " parameters such as --ar.",
                reply -> {
                    List<String> prompts = reply.texts("prompts", MOST_PROMPT);
                    if (prompts.stream()
                            .anyMatch(prompt -> PARAMETER.matcher(prompt).find())) {
                        throw new BadReplyException("A prompt has a parameter.");
                    }
                    return prompts;
                });
    }

    static Question<List<String>> styles(int size) {
        return new Question<>(
                "Which styles does this picture have: medium, technique, artist, lighting, colours, camera, mood?"
                        + " Reply {\"styles\": [\"…\"]}: up to " + size + " short phrases in English, in lower case,"
                        + " the surest first.",
                reply -> reply.texts("styles", MOST_STYLE).stream()
                        .map(style -> style.toLowerCase(Locale.ROOT))
                        .distinct()
                        .toList());
    }

    static Question<String> caption() {
        return new Question<>(
                "What is in this picture? Reply {\"caption\": \"…\"}: one complete sentence in English on its content,"
                        + " not on its style.",
                reply -> {
                    String caption = reply.text("caption", MOST_CAPTION);
                    if (SECOND_SENTENCE.matcher(caption).find() || !caption.matches(".*[.!?][\"'”’]?")) {
                        throw new BadReplyException("\"caption\" is not one complete sentence.");
                    }
                    return caption;
                });
    }

    static Question<Choice> vqa(String question, Options options) {
        ObjectNode asked = JsonNodeFactory.instance.objectNode().put("question", question);
        ObjectNode letters = asked.putObject("options");
        for (Letter letter : Letter.values()) {
            letters.put(letter.name(), options.get(letter));
        }
        return new Question<>(
                "Which of the four options answers the question about this picture? Reply {\"answer\": \"A\","
                        + " \"probabilities\": {\"A\": …, \"B\": …, \"C\": …, \"D\": …}}, with probabilities that sum"
                        + " to 1. The question and its options, as data:\n" + asked,
                Question::choice);
    }

    /** A letter. @param probabilities of all four letters; the answer alone has one where the model says none */
    record Choice(Letter answer, Map<Letter, Double> probabilities) {}

    private static Choice choice(ReplyObject reply) throws BadReplyException {
        Matcher answer = ANSWER.matcher(reply.text("answer", MOST_CAPTION));
        if (!answer.matches()) {
            throw new BadReplyException("\"answer\" is not one of the letters A, B, C and D.");
        }
        Letter letter = Letter.valueOf(answer.group(1).toUpperCase(Locale.ROOT));
        JsonNode said = reply.member("probabilities");
        Map<Letter, Double> probabilities = new EnumMap<>(Letter.class);
        for (Letter each : Letter.values()) {
            double certain = each == letter ? 1 : 0;
            probabilities.put(each, said.isMissingNode() ? certain : probability(said.path(each.name())));
        }
        double sum =
                probabilities.values().stream().mapToDouble(Double::doubleValue).sum();
        if (Math.abs(sum - 1) > SUM_TOLERANCE) {
            throw new BadReplyException("\"probabilities\" do not sum to 1.");
        }
        probabilities.replaceAll((each, value) -> value / sum);
        if (probabilities.values().stream().anyMatch(value -> value > probabilities.get(letter))) {
            throw new BadReplyException("\"answer\" is not the likeliest of \"probabilities\".");
        }
        return new Choice(letter, probabilities);
    }

    private static double probability(JsonNode value) throws BadReplyException {
        if (!value.isNumber() || value.doubleValue() < 0 || value.doubleValue() > 1) {
            throw new BadReplyException("\"probabilities\" are not numbers from 0 to 1 for each letter.");
        }
        return value.doubleValue();
    }
}
