package io.journeydb.annotate.annotator.lexicon;

import io.journeydb.annotate.annotator.lexicon.Clause.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes one English sentence from the content phrases of a prompt, adding only what grammar needs. A prompt in another
 * language is quoted as it is. Thread safe; the work is bounded however long the prompt is.
 */
final class CaptionWriter {

    /** The longest caption in code points; the longest of JourneyDB's figures has 222. */
    static final int LONGEST = 400;

    /** Code points of a content phrase that a caption tells. */
    static final int LONGEST_PHRASE = 240;

    private static final int LONGEST_ALL = 320;
    /** Content phrases that a caption tells. */
    static final int MOST_PHRASES = 5;

    /** A subject of more words needs a comma before "with …". */
    private static final int SHORT_ADDITION = 4;

    private final NounPhrase grammar;

    CaptionWriter(NounPhrase grammar) {
        this.grammar = grammar;
    }

    /** The caption, empty if no content phrase has a word. */
    String write(List<? extends Piece> pieces) {
        List<Clause> clauses = clauses(pieces);
        if (clauses.isEmpty()) {
            return "";
        }
        Clause main = clauses.stream()
                .filter(clause -> clause.form() != Form.ACTION && clause.form() != Form.PLACE)
                .findFirst()
                .orElse(clauses.getFirst());
        clauses.remove(main);
        String sentence = sentence(main, clauses);
        return Wording.begun(Wording.clipped(sentence, LONGEST - 1)) + ".";
    }

    private List<Clause> clauses(List<? extends Piece> pieces) {
        List<Clause> clauses = new ArrayList<>();
        int length = 0;
        for (Piece piece : pieces) {
            if (!(piece instanceof Piece.Content content) || clauses.size() == MOST_PHRASES) {
                continue;
            }
            String text = Wording.clipped(Wording.plain(content.text()), LONGEST_PHRASE);
            length += text.codePointCount(0, text.length());
            if (!Tokens.of(text).isEmpty() && (clauses.isEmpty() || length <= LONGEST_ALL)) {
                Clause clause = Clause.of(text);
                clauses.add(clauses.isEmpty() ? clause : grammar.asSetting(clause));
            }
        }
        return clauses;
    }

    private String sentence(Clause main, List<Clause> others) {
        return switch (main.form()) {
            case STATEMENT -> statement(main, others);
            case SPEECH -> "the image illustrates the words " + quoted(main.text());
            case FOREIGN -> "the image shows " + quoted(main.text());
            case ACTION -> "the image shows someone " + Wording.uncapitalised(main.text()) + places(others);
            case PLACE -> "the scene is set " + Wording.uncapitalised(main.text()) + places(others) + behind(others);
            case PREDICATED -> predicated(main, others);
            case THING -> thing(main, others);
        };
    }

    private static String quoted(String text) {
        return "“" + text.replaceAll("[\"“”]", "'") + "”";
    }

    private String statement(Clause main, List<Clause> others) {
        List<Token> subject = main.words().subList(0, main.verb());
        String start = subject.isEmpty() ? "" : grammar.withArticle(main.subject(), subject) + " ";
        return start + main.predicate() + places(others) + behind(others);
    }

    private String predicated(Clause main, List<Clause> others) {
        List<Token> subject = main.words().subList(0, main.verb());
        boolean placed =
                English.isPlacePreposition(main.words().get(main.verb()).word());
        if (placed && grammar.isProper(main.subject(), subject)) {
            return "the image shows " + main.text() + places(others) + behind(others);
        }
        return grammar.withArticle(main.subject(), subject)
                + copula(subject)
                + main.predicate()
                + actions(others, ", ")
                + places(others)
                + behind(others);
    }

    private String behind(List<Clause> others) {
        String with = with(others);
        return with.isEmpty() ? "" : "," + with;
    }

    private String thing(Clause main, List<Clause> others) {
        String name = grammar.withArticle(main.text(), main.words());
        String actions = actions(others, "");
        String with = with(others);
        if (!actions.isEmpty() && main.words().size() <= SHORT_ADDITION) {
            return name + with + copula(main.words()) + actions + places(others);
        }
        boolean named = grammar.isProper(main.text(), main.words()) || !grammar.isLatin(main.text(), main.words());
        String start = named ? "the image shows " : grammar.beginsInPlural(main.words()) ? "there are " : "there is ";
        if (actions.isEmpty() && needsEnumeration(main, others)) {
            return start + joined(named(name, others)) + places(others);
        }
        String joined = isEnumerating(main.words())
                ? with.replaceFirst("^ with ", " and ")
                : saysWith(main)
                        ? with.replaceFirst("^ with ", ", and ")
                        : main.words().size() <= SHORT_ADDITION ? with : behind(others);
        return start + name + joined + (actions.isEmpty() ? "" : ", " + actions) + places(others);
    }

    /** "with a knight with a sword" would say "with" twice. */
    private static boolean needsEnumeration(Clause main, List<Clause> others) {
        return !isEnumerating(main.words())
                && others.stream().anyMatch(clause -> isThing(clause.form()) && saysWith(clause));
    }

    private static boolean saysWith(Clause clause) {
        return clause.words().stream().anyMatch(token -> token.word().equals("with"));
    }

    private List<String> named(String name, List<Clause> others) {
        return Stream.concat(Stream.of(name), additions(others)).toList();
    }

    /** "an old man with a gray beard", which more can be added to by "and". */
    private static boolean isEnumerating(List<Token> words) {
        int at = words.size() - 1;
        while (at > 0
                && !English.isPreposition(words.get(at).word())
                && !English.isGerund(words.get(at).word())) {
            at--;
        }
        return at > 0 && words.get(at).word().equals("with");
    }

    private String copula(List<Token> subject) {
        return grammar.isPlural(subject) ? " are " : " is ";
    }

    private String with(List<Clause> others) {
        List<String> names = additions(others).toList();
        return names.isEmpty() ? "" : " with " + joined(names);
    }

    private Stream<String> additions(List<Clause> others) {
        return others.stream().filter(clause -> isThing(clause.form())).map(this::addition);
    }

    private String addition(Clause clause) {
        if (clause.form() != Form.PREDICATED) {
            return grammar.withArticle(clause.text(), clause.words());
        }
        List<Token> subject = clause.words().subList(0, clause.verb());
        return grammar.withArticle(clause.subject(), subject) + " " + clause.predicate();
    }

    private static String actions(List<Clause> others, String before) {
        List<String> actions = others.stream()
                .filter(clause -> clause.form() == Form.ACTION)
                .map(clause -> Wording.uncapitalised(clause.text()))
                .toList();
        return actions.isEmpty() ? "" : before + joined(actions);
    }

    private static String places(List<Clause> others) {
        StringBuilder places = new StringBuilder();
        others.stream().filter(clause -> clause.form() == Form.PLACE).forEach(clause -> places.append(' ')
                .append(Wording.uncapitalised(clause.text())));
        return places.toString();
    }

    private static boolean isThing(Form form) {
        return form == Form.THING || form == Form.PREDICATED;
    }

    private static String joined(List<String> names) {
        int last = names.size() - 1;
        return last == 0 ? names.getFirst() : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }
}
