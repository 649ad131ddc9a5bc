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

/**
 * Asks one question for each category of style or atmosphere in a prompt, up to a bound: about its first phrase that
 * excludes others, else about its first phrase. Categories whose phrases can be told from a picture come first. Thread
 * safe.
 */
final class StyleQuestions {

    /** So many that hardly any prompt has more categories, so few that a prompt of 6,000 characters stays small. */
    static final int MOST_QUESTIONS = 8;

    /** Asked last: nobody sees "8k" in an image. */
    private static final String LAST_RESORT = "quality";

    private static final String MAKERS = "makers";

    private final Lexicon styles;
    private final Spelling spelling;

    StyleQuestions(Lexicon styles, Spelling spelling) {
        this.styles = styles;
        this.spelling = spelling;
    }

    List<Question> ask(PromptId promptId, List<Piece.Styled> phrases, PromptWords prompt) {
        QuestionWriter writer = new QuestionWriter(promptId, QuestionKind.STYLE);
        List<Question> questions = new ArrayList<>();
        for (Piece.Styled phrase : ofEachCategory(phrases)) {
            if (questions.size() < MOST_QUESTIONS) {
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
        writer.write(category.question(), answer(phrase), category.concepts(), mentioned, List.of(phrase.text()))
                .ifPresent(questions::add);
    }

    /** One phrase of each category: those that exclude others in the order of the prompt, then the vague ones. */
    private List<Piece.Styled> ofEachCategory(List<Piece.Styled> phrases) {
        Map<String, Piece.Styled> first = new LinkedHashMap<>();
        for (int rank = 0; rank <= 2; rank++) {
            for (Piece.Styled phrase : phrases) {
                if (rank(phrase) == rank) {
                    first.putIfAbsent(phrase.category().id(), phrase);
                }
            }
        }
        return List.copyOf(first.values());
    }

    private int rank(Piece.Styled phrase) {
        if (phrase.category().id().equals(LAST_RESORT)) {
            return 2;
        }
        Found<Entry> found = named(Tokens.of(phrase.text()));
        return found != null && found.value().concept().vague() ? 1 : 0;
    }

    private Found<Entry> named(List<Token> words) {
        Found<Entry> found = styles.nameAt(words, 0);
        return found != null && found.length() == words.size() ? found : null;
    }

    /** What the phrase names: "in the style of Klimt" is Klimt's. */
    private String answer(Piece.Styled phrase) {
        String text = phrase.text();
        List<Token> words = Tokens.of(text);
        Found<Category> start = styles.startAt(words, 0);
        int skip = start != null && start.length() < words.size() ? start.length() : 0;
        if (skip == 0 && words.size() > 1 && words.getFirst().word().equals("by")) {
            skip = 1;
        }
        String known = known(words.subList(skip, words.size()), phrase.category());
        if (known != null) {
            return known;
        }
        String named = new Phrase(text, 0, text.length(), words).from(skip).text();
        String plain = Wording.plain(named.replaceAll("[\"“”]", ""));
        return plain.isEmpty() ? Wording.plain(text) : plain;
    }

    /** The lexicon's own name where the prompt's is a short, misspelt or foreign one that would give the answer away. */
    private String known(List<Token> words, Category category) {
        List<Token> mended = spelling.mended(words);
        boolean style = mended.size() > 1 && mended.getLast().word().equals("style");
        Found<Entry> found = named(mended);
        found = found == null && style ? named(mended.subList(0, mended.size() - 1)) : found;
        if (found == null || !found.value().category().equals(category)) {
            return null;
        }
        boolean odd = mended != words || !found.value().plain();
        return odd || category.parent().equals(MAKERS) ? found.value().concept().name() : null;
    }
}
