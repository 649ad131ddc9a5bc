package io.journeydb.annotate.annotator.lexicon;

import io.journeydb.annotate.annotator.lexicon.Lexicon.Entry;
import io.journeydb.annotate.annotator.lexicon.WordTrie.Found;
import io.journeydb.events.Question;
import io.journeydb.events.identity.PromptId;
import io.journeydb.events.identity.QuestionKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Asks one question for each category of style or atmosphere in a prompt, about its first
 * phrase that excludes others. Thread safe. */
final class StyleQuestions {

    private static final int MOST_QUESTIONS = 4;

    /** Asked only if there is nothing better: nobody sees "8k" in an image. */
    private static final String LAST_RESORT = "quality";

    private final Lexicon styles;

    StyleQuestions(Lexicon styles) {
        this.styles = styles;
    }

    List<Question> ask(PromptId promptId, List<Piece.Styled> phrases, PromptWords prompt) {
        QuestionWriter writer = new QuestionWriter(promptId, QuestionKind.STYLE);
        List<Question> questions = new ArrayList<>();
        for (Piece.Styled phrase : firstOfCategory(phrases, false)) {
            if (questions.size() < MOST_QUESTIONS) {
                ask(writer, phrase, prompt::mentionsStyle, questions);
            }
        }
        for (Piece.Styled phrase : firstOfCategory(phrases, true)) {
            if (questions.isEmpty()) {
                ask(writer, phrase, prompt::mentionsStyle, questions);
            }
        }
        if (questions.isEmpty() && !phrases.isEmpty()) {
            ask(writer, phrases.getFirst(), concept -> false, questions);
        }
        return questions;
    }

    private void ask(
            QuestionWriter writer, Piece.Styled phrase, Predicate<Concept> mentioned, List<Question> questions) {
        Category category = phrase.category();
        writer.write(category.question(), answer(phrase.text()), category.concepts(), mentioned, List.of(phrase.text()))
                .ifPresent(questions::add);
    }

    private List<Piece.Styled> firstOfCategory(List<Piece.Styled> phrases, boolean vague) {
        Map<String, Piece.Styled> first = new LinkedHashMap<>();
        for (Piece.Styled phrase : phrases) {
            if (isVague(phrase) == vague) {
                first.putIfAbsent(phrase.category().id(), phrase);
            }
        }
        return List.copyOf(first.values());
    }

    private boolean isVague(Piece.Styled phrase) {
        List<Token> words = Tokens.of(phrase.text());
        Found<Entry> found = styles.nameAt(words, 0);
        boolean named = found != null && found.length() == words.size();
        return phrase.category().id().equals(LAST_RESORT)
                || named && found.value().concept().vague();
    }

    /** What the phrase names: "in the style of Klimt" is Klimt's. */
    private String answer(String text) {
        List<Token> words = Tokens.of(text);
        Found<Category> start = styles.startAt(words, 0);
        int skip = start != null && start.length() < words.size() ? start.length() : 0;
        if (skip == 0 && words.size() > 1 && words.getFirst().word().equals("by")) {
            skip = 1;
        }
        String named = new Phrase(text, 0, text.length(), words).from(skip).text();
        String plain = Wording.plain(named.replaceAll("[\"“”]", ""));
        return plain.isEmpty() ? Wording.plain(text) : plain;
    }
}
