package io.journeydb.annotate.annotator.lexicon;

import io.journeydb.annotate.annotator.lexicon.Clause.Form;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes one English sentence from the content phrases of a prompt, adding only what grammar needs. A prompt in another
 * language is quoted as it is. Thread safe; the work is bounded however long the prompt is.
 */
final class CaptionWriter {

    /** The longest caption in code points; the longest of JourneyDB's figures has 222. */
    static final int LONGEST = 400;

    private static final int LONGEST_PHRASE = 240;
    private static final int LONGEST_ALL = 320;
    private static final int MOST_PHRASES = 5;

    /** Up to this many words, "with …" stands behind the subject; a longer one goes to the end. */
    private static final int SHORT_ADDITION = 4;

    private final NounPhrase grammar;

    CaptionWriter(NounPhrase grammar) {
        this.grammar = grammar;
    }

    /** The caption, empty if no content phrase has a word. */
    String write(List<Piece> pieces) {
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
        return Wording.capitalised(Wording.clipped(sentence, LONGEST - 1)) + ".";
    }

    private static List<Clause> clauses(List<Piece> pieces) {
        List<Clause> clauses = new ArrayList<>();
        int length = 0;
        for (Piece piece : pieces) {
            if (!(piece instanceof Piece.Content content) || clauses.size() == MOST_PHRASES) {
                continue;
            }
            String text = Wording.clipped(Wording.plain(content.text()), LONGEST_PHRASE);
            length += text.codePointCount(0, text.length());
            if (!Tokens.of(text).isEmpty() && (clauses.isEmpty() || length <= LONGEST_ALL)) {
                clauses.add(Clause.of(text));
            }
        }
        return clauses;
    }

    private String sentence(Clause main, List<Clause> others) {
        return switch (main.form()) {
            case STATEMENT -> main.text();
            case SPEECH -> "the image illustrates the words “" + main.text().replaceAll("[\"“”]", "'") + "”";
            case ACTION -> "the image shows someone " + Wording.uncapitalised(main.text()) + places(others);
            case PLACE -> "the scene is set " + Wording.uncapitalised(main.text());
            case PREDICATED -> predicated(main, others);
            case THING -> thing(main, others);
        };
    }

    private String predicated(Clause main, List<Clause> others) {
        List<Token> subject = main.words().subList(0, main.verb());
        String with = with(others);
        boolean early = subject.size() <= SHORT_ADDITION && Tokens.of(with).size() <= SHORT_ADDITION + 1;
        return grammar.withArticle(main.subject(), subject)
                + (early ? with : "")
                + copula(subject)
                + main.predicate()
                + actions(others, ", ")
                + places(others)
                + (early || with.isEmpty() ? "" : "," + with);
    }

    private String thing(Clause main, List<Clause> others) {
        String name = grammar.withArticle(main.text(), main.words());
        String actions = actions(others, "");
        String with = with(others);
        if (!actions.isEmpty() && main.words().size() <= SHORT_ADDITION) {
            return name + with + copula(main.words()) + actions + places(others);
        }
        boolean named = grammar.isProper(main.text(), main.words()) || !grammar.isLatin(main.text(), main.words());
        String start = named ? "the image shows " : grammar.isPlural(main.words()) ? "there are " : "there is ";
        return start
                + name
                + (with.isEmpty() ? "" : (main.words().size() > SHORT_ADDITION ? "," : "") + with)
                + (actions.isEmpty() ? "" : ", " + actions)
                + places(others);
    }

    private String copula(List<Token> subject) {
        return grammar.isPlural(subject) ? " are " : " is ";
    }

    private String with(List<Clause> others) {
        List<String> names = others.stream()
                .filter(clause -> clause.form() == Form.THING || clause.form() == Form.PREDICATED)
                .map(this::addition)
                .toList();
        return names.isEmpty() ? "" : " with " + joined(names);
    }

    private String addition(Clause clause) {
        return grammar.isCountable(clause.words()) ? grammar.withArticle(clause.text(), clause.words()) : clause.text();
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

    private static String joined(List<String> names) {
        int last = names.size() - 1;
        return last == 0 ? names.getFirst() : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }
}
