package io.journeydb.cli.drawn;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Words one prompt as Midjourney's users do: in varying order, with or without sentence, weights and parameters. */
final class PromptWriter {
    private static final List<String> NUMBERS = List.of("two", "three", "four", "five", "six");

    /** Words that a phrase may begin with to follow its noun without a comma. */
    private static final Set<String> ATTACHING = Set.of(
            "in",
            "on",
            "at",
            "under",
            "against",
            "underwater",
            "lined",
            "stacked",
            "arranged",
            "scattered",
            "along",
            "placed",
            "side");

    private final DrawnTruth truth;
    private final Random random;
    private final String layout;
    private final String background;
    private final String style;
    private final Optional<String> atmosphere;

    PromptWriter(DrawnTruth truth, Random random) {
        this.truth = truth;
        this.random = random;
        this.layout = any(truth.layout().phrases());
        this.background = any(truth.background().phrases());
        this.style = any(truth.style().phrases());
        this.atmosphere = truth.atmosphere().map(mood -> any(mood.phrases()));
    }

    String write() {
        String text = text();
        return (text + " " + new ParameterWriter(random).write()).strip();
    }

    private String text() {
        String subject = subject();
        String placed = attach(subject, layout);
        return switch (random.nextInt(9)) {
            case 0 -> list(placed, background, style, mood());
            case 1 -> list(style, placed, background, mood());
            case 2 -> list(mood(), attach(placed, background), style);
            case 3 -> list(attach(placed, background), mood(), style);
            case 4 -> list(subject, layout, style, background, mood());
            case 5 ->
                capital(list(attach(placed, background), style)) + "."
                        + atmosphere.map(mood -> " " + capital(mood) + ".").orElse("");
            case 6 -> "A picture of " + list(attach(placed, background), style, mood());
            case 7 -> list(capital(style), mood(), attach(attach(subject, background), layout));
            default -> weighted(attach(placed, background));
        };
    }

    private String weighted(String content) {
        String weight = any(List.of("2", "3", "1.5"));
        return content + "::" + weight + " " + list(style, mood()) + "::" + any(List.of("1", ""));
    }

    private String subject() {
        String thing = truth.colour().map(colour -> colour.word() + " ").orElse("")
                + truth.subject().noun(truth.count());
        if (truth.count() > 1) {
            return NUMBERS.get(truth.count() - 2) + " " + thing;
        }
        String article = "aeiou".indexOf(thing.charAt(0)) < 0 ? "a" : "an";
        return any(List.of(article, article, "one", "a single")) + " " + thing;
    }

    private String mood() {
        return atmosphere.orElse("");
    }

    private static String attach(String noun, String phrase) {
        boolean attaching = ATTACHING.contains(phrase.split("[ ,]")[0]) && !phrase.equals("underwater scene");
        return noun + (attaching ? " " : ", ") + phrase;
    }

    private static String list(String... phrases) {
        List<String> said = new ArrayList<>(List.of(phrases));
        said.removeIf(String::isEmpty);
        return String.join(", ", said);
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
