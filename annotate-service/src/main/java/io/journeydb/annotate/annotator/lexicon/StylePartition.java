package io.journeydb.annotate.annotator.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Parts a phrase that is all style into the style phrases that it is made of: at conjunctions, before clauses such as
 * "by …", and between terms strung together. Names and fixed expressions of the lexicon stay whole. Thread safe.
 */
final class StylePartition {

    private static final Set<String> JOINING = Set.of("and", "or");

    /** Names of these end a term; those of others may describe the next: "baroque oil painting". */
    private static final Set<String> ENDING = Set.of(
            "render",
            "lighting",
            "painting",
            "drawing",
            "illustration",
            "format",
            "effect",
            "digital",
            "printmaking",
            "software");

    private final Lexicon styles;
    private final StyleRecogniser recogniser;

    StylePartition(Lexicon styles, StyleRecogniser recogniser) {
        this.styles = styles;
        this.recogniser = recogniser;
    }

    /** The style phrases of a phrase in their order; none if it is not all style. */
    List<Piece> styled(Phrase phrase) {
        Optional<Category> exact = recogniser.exact(phrase.tokens());
        if (exact.isPresent()) {
            return List.of(new Piece.Styled(phrase.text(), exact.get()));
        }
        List<Piece> parts = beforeClause(phrase);
        parts = parts.isEmpty() ? conjoined(phrase) : parts;
        parts = parts.isEmpty() ? strung(phrase) : parts;
        if (!parts.isEmpty()) {
            return parts;
        }
        return recogniser
                .whole(phrase.tokens())
                .<List<Piece>>map(category -> List.of(new Piece.Styled(phrase.text(), category)))
                .orElse(List.of());
    }

    /** The names that a phrase is made of, known or looking like a person's; empty if it is anything else. */
    Optional<List<Piece>> names(Phrase phrase) {
        Optional<Category> name = recogniser.name(phrase);
        if (name.isPresent()) {
            return Optional.of(List.of(new Piece.Styled(phrase.text(), name.get())));
        }
        for (int i = 1; i + 1 < phrase.size(); i++) {
            if (JOINING.contains(phrase.word(i))) {
                Phrase left = phrase.upTo(i);
                Optional<Category> first = recogniser.name(left);
                Optional<List<Piece>> rest = names(phrase.from(i + 1));
                return first.flatMap(category -> rest.map(pieces -> prepended(left, category, pieces)));
            }
        }
        return Optional.empty();
    }

    private List<Piece> conjoined(Phrase phrase) {
        for (int i = 1; i + 1 < phrase.size(); i++) {
            if (JOINING.contains(phrase.word(i)) && phrase.isCuttable(i) && phrase.isCuttable(i + 1)) {
                List<Piece> parts = conjoined(phrase.upTo(i), phrase.from(i + 1));
                if (!parts.isEmpty()) {
                    return parts;
                }
            }
        }
        return List.of();
    }

    private List<Piece> conjoined(Phrase left, Phrase right) {
        Optional<Category> first = recogniser.whole(left.tokens());
        boolean colors = recogniser.onlyColors(left.tokens()) || recogniser.onlyColors(right.tokens());
        if (first.isEmpty() || colors || isAmongNames(left, right)) {
            return List.of();
        }
        List<Piece> rest = styled(right);
        if (rest.isEmpty() && first.get().parent().equals("makers")) {
            rest = names(right).orElseGet(() -> unknownMaker(right, first.get()));
        }
        return rest.isEmpty() ? rest : prepended(left, first.get(), rest);
    }

    /** "by Gilbert and George" goes on with a name of the lexicon. */
    private boolean isAmongNames(Phrase left, Phrase right) {
        int size = left.size();
        List<Token> all = new ArrayList<>(left.tokens());
        all.add(new Token("and", 0, 0, false));
        all.addAll(right.tokens());
        for (int i = 0; i < size; i++) {
            var found = styles.nameAt(all, i);
            if (found != null && i + found.length() > size) {
                return true;
            }
        }
        return false;
    }

    /** Behind a maker, a word or two that name no style are another's name: "by wlop and ross". */
    private static List<Piece> unknownMaker(Phrase right, Category category) {
        boolean short2 =
                right.size() <= 2 && right.tokens().stream().noneMatch(token -> English.isFunctionWord(token.word()));
        return short2 ? List.of(new Piece.Styled(right.text(), category)) : List.of();
    }

    private List<Piece> beforeClause(Phrase phrase) {
        var start = styles.startAt(phrase.tokens(), 0);
        for (int i = start == null ? 1 : start.length(); i < phrase.size(); i++) {
            if (phrase.isCuttable(i) && recogniser.clauseAt(phrase, i).isPresent()) {
                List<Piece> left = styled(phrase.upTo(i));
                List<Piece> right = left.isEmpty() ? left : styled(phrase.from(i));
                if (!right.isEmpty()) {
                    return appended(left, right);
                }
            }
        }
        return List.of();
    }

    /** "octane render 8k" are two. */
    private List<Piece> strung(Phrase phrase) {
        for (int i = 1; i < phrase.size(); i++) {
            Optional<Category> left =
                    phrase.isCuttable(i) ? recogniser.exact(phrase.upTo(i).tokens()) : Optional.empty();
            if (left.isPresent() && ENDING.contains(left.get().id())) {
                Phrase behind = phrase.from(i);
                List<Piece> rest = isTerm(behind, left.get()) ? styled(behind) : List.of();
                if (!rest.isEmpty()) {
                    return prepended(phrase.upTo(i), left.get(), rest);
                }
            }
        }
        return List.of();
    }

    private boolean isTerm(Phrase phrase, Category before) {
        var found = styles.nameAt(phrase.tokens(), 0);
        boolean measured = found != null && Character.isDigit(phrase.word(0).charAt(0));
        return found != null
                        && (found.length() > 1 || measured)
                        && !found.value().category().equals(before)
                || found != null && found.length() > 1 && phrase.size() == found.length();
    }

    private static List<Piece> prepended(Phrase first, Category category, List<Piece> rest) {
        return appended(List.of(new Piece.Styled(first.text(), category)), rest);
    }

    private static List<Piece> appended(List<Piece> left, List<Piece> right) {
        List<Piece> all = new ArrayList<>(left);
        all.addAll(right);
        return all;
    }
}
