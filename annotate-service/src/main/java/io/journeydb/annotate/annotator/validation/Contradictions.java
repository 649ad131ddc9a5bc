package io.journeydb.annotate.annotator.validation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Tells by words alone whether a prompt contradicts an answer. Sure of what it says rather than complete: what needs
 * knowledge of the world stays.
 */
final class Contradictions {

    private static final Set<String> NEGATIONS = Set.of("no", "not", "without", "never");
    private static final Set<String> DETERMINERS = Set.of("a", "an", "any", "the");
    private static final Map<String, String> NUMBERS = Map.ofEntries(
            Map.entry("one", "1"),
            Map.entry("two", "2"),
            Map.entry("three", "3"),
            Map.entry("four", "4"),
            Map.entry("five", "5"),
            Map.entry("six", "6"),
            Map.entry("seven", "7"),
            Map.entry("eight", "8"),
            Map.entry("nine", "9"),
            Map.entry("ten", "10"),
            Map.entry("eleven", "11"),
            Map.entry("twelve", "12"));

    private final List<String> prompt;

    Contradictions(List<String> promptWords) {
        this.prompt = promptWords.stream().map(Contradictions::digits).toList();
    }

    boolean has(ProposedQuestion question) {
        return question.answerText()
                .map(Contradictions::told)
                .filter(answer -> !answer.isEmpty())
                .filter(answer -> isDenied(answer)
                        || anotherNumberIsTold(question.question(), answer)
                        || onlyAnotherOptionIsTold(question, answer))
                .isPresent();
    }

    /** The prompt speaks of the answer only to say that it is not there. */
    private boolean isDenied(List<String> answer) {
        List<Integer> places = IntStream.rangeClosed(0, prompt.size() - answer.size())
                .filter(place -> prompt.subList(place, place + answer.size()).equals(answer))
                .boxed()
                .toList();
        return !places.isEmpty() && places.stream().allMatch(this::isNegated);
    }

    private boolean isNegated(int place) {
        int before = place - 1;
        if (before >= 0 && DETERMINERS.contains(prompt.get(before))) {
            before--;
        }
        return before >= 0 && NEGATIONS.contains(prompt.get(before));
    }

    /** "How many dogs" is answered by a number other than the one that the prompt puts before the dogs. */
    private boolean anotherNumberIsTold(String question, List<String> answer) {
        List<String> words = Words.of(question);
        if (words.size() < 3
                || !words.get(0).equals("how")
                || !words.get(1).equals("many")
                || !isNumber(answer.get(0))) {
            return false;
        }
        String counted = words.get(2);
        return IntStream.range(0, prompt.size() - 1)
                .filter(place -> isNumber(prompt.get(place)) && Words.akin(prompt.get(place + 1), counted))
                .mapToObj(prompt::get)
                .findFirst()
                .filter(number -> !number.equals(answer.get(0)))
                .isPresent();
    }

    /** A wrong option stands in the prompt, and nothing of the answer does. */
    private boolean onlyAnotherOptionIsTold(ProposedQuestion question, List<String> answer) {
        return answer.stream().noneMatch(word -> prompt.stream().anyMatch(told -> Words.akin(told, word)))
                && question.options().stream()
                        .map(Contradictions::told)
                        .anyMatch(
                                option -> !option.isEmpty() && !option.equals(answer) && Words.contain(prompt, option));
    }

    private static List<String> told(String text) {
        return Words.meaningful(text).stream().map(Contradictions::digits).toList();
    }

    private static String digits(String word) {
        return NUMBERS.getOrDefault(word, word);
    }

    private static boolean isNumber(String word) {
        return word.chars().allMatch(Character::isDigit);
    }
}
