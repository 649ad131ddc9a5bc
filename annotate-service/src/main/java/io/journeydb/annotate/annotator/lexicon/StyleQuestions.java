package io.journeydb.annotate.annotator.lexicon;

import io.journeydb.events.Question;
import io.journeydb.events.identity.PromptId;
import io.journeydb.events.identity.QuestionKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Asks one question for each category of style or atmosphere in a prompt, up to a bound: about its first phrase that
 * excludes others. What goes with anything, and image quality, which nobody sees, is asked about only if there is
 * nothing else. Thread safe.
 */
final class StyleQuestions {

    /** So many that hardly any prompt has more categories, so few that a prompt of 6,000 characters stays small. */
    static final int MOST_QUESTIONS = 8;

    /** Asked last: nobody sees "8k" in an image. */
    private static final String LAST_RESORT = "quality";

    private final StyleNaming naming;

    StyleQuestions(Lexicon styles, Spelling spelling) {
        this.naming = new StyleNaming(styles, spelling);
    }

    /** A phrase and what it names. */
    private record Named(Piece.Styled phrase, Optional<Concept> concept) {

        Category category() {
            return phrase.category();
        }

        boolean isTelling() {
            return !isQuality() && concept.map(Concept::isTelling).orElse(true);
        }

        boolean isQuality() {
            return category().id().equals(LAST_RESORT);
        }
    }

    List<Question> ask(PromptId promptId, List<Piece.Styled> phrases, PromptWords prompt) {
        QuestionWriter writer = new QuestionWriter(promptId, QuestionKind.STYLE);
        List<Named> named = phrases.stream()
                .map(phrase -> new Named(phrase, naming.concept(phrase)))
                .toList();
        List<Question> questions = new ArrayList<>();
        ofEachCategory(named.stream().filter(Named::isTelling).toList()).stream()
                .flatMap(phrase -> ask(writer, phrase, prompt::mentionsStyle).stream())
                .limit(MOST_QUESTIONS)
                .forEach(questions::add);
        if (questions.isEmpty()) {
            lastResort(writer, named, prompt).ifPresent(questions::add);
        }
        return questions;
    }

    private Optional<Question> lastResort(QuestionWriter writer, List<Named> named, PromptWords prompt) {
        List<Named> vague = new ArrayList<>(named.stream()
                .filter(phrase -> !phrase.isTelling() && !phrase.isQuality())
                .toList());
        vague.addAll(named.stream().filter(Named::isQuality).toList());
        return vague.stream()
                .flatMap(phrase -> ask(writer, phrase, prompt::mentionsStyle).stream())
                .findFirst()
                .or(() -> named.stream()
                        .flatMap(phrase -> ask(writer, phrase, concept -> false).stream())
                        .findFirst());
    }

    private Optional<Question> ask(QuestionWriter writer, Named named, Predicate<Concept> mentioned) {
        Category category = named.category();
        Contrast contrast = named.concept().map(Concept::contrast).orElse(Contrast.PLAIN);
        return writer.write(
                category.question(),
                naming.called(named.phrase(), named.concept()),
                new WrongOptions(category.concepts(), mentioned, contrast),
                List.of(named.phrase().text()));
    }

    private static List<Named> ofEachCategory(List<Named> named) {
        Map<String, Named> first = new LinkedHashMap<>();
        named.forEach(phrase -> first.putIfAbsent(phrase.category().id(), phrase));
        return List.copyOf(first.values());
    }
}
