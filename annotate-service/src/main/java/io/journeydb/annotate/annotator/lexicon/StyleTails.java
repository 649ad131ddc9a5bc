package io.journeydb.annotate.annotator.lexicon;

import io.journeydb.annotate.annotator.lexicon.Lexicon.Entry;
import io.journeydb.annotate.annotator.lexicon.WordTrie.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Cuts styles off the end of a phrase: behind a joint, as a clause, or as terms strung together. Thread safe. */
final class StyleTails {

    private static final Set<String> JOINTS = Set.of("in", "with", "as", "at", "on", "using", "under");

    /** They stay with what they join, because English does not know them for joints. */
    private static final Set<String> FOREIGN_JOINTS = Set.of("en", "em", "als", "im", "mit", "con", "avec", "com");

    /** How many words at the end of a phrase are searched for a joint or a clause. */
    private static final int REACH = 8;

    /** Terms strung together are taken for style if there are at least so many. */
    private static final int LEAST_STRUNG = 2;

    private final Lexicon styles;
    private final StyleRecogniser recogniser;
    private final StylePartition partition;

    StyleTails(Lexicon styles, StyleRecogniser recogniser, StylePartition partition) {
        this.styles = styles;
        this.recogniser = recogniser;
        this.partition = partition;
    }

    /**
     * Takes styles off the end.
     *
     * @param phrase a phrase
     * @param tails gets what was cut off, in the order of the phrase
     * @return what is left; null if nothing is
     */
    Phrase withoutTails(Phrase phrase, List<Piece> tails) {
        List<List<Piece>> cut = new ArrayList<>();
        Phrase rest = strungOff(phrase, cut);
        while (true) {
            Phrase shorter = cutTail(rest, cut);
            if (shorter == rest) {
                break;
            }
            rest = shorter;
            List<Piece> whole = recogniser.attached(rest.tokens()).isPresent() ? partition.styled(rest) : List.of();
            if (!whole.isEmpty()) {
                cut.add(whole);
                rest = null;
                break;
            }
        }
        cut.reversed().forEach(tails::addAll);
        return rest;
    }

    /** "… in the forest anime style cel shaded vibrant colors": the last three are strung together. */
    private Phrase strungOff(Phrase phrase, List<List<Piece>> cut) {
        List<List<Piece>> strung = new ArrayList<>();
        Phrase rest = phrase;
        for (int at = strungAt(rest); at > 0; at = strungAt(rest)) {
            strung.add(pieces(rest.from(at)));
            rest = rest.upTo(at);
        }
        if (strung.size() < LEAST_STRUNG) {
            return phrase;
        }
        cut.addAll(strung);
        return rest;
    }

    /** Where the last term begins, 0 if the phrase does not end in one. */
    private int strungAt(Phrase phrase) {
        int cut = termAt(phrase);
        while (cut > 1 && StyleWords.isModifier(phrase.word(cut - 1)) && phrase.isCuttable(cut - 1)) {
            cut--;
        }
        if (cut > 0 && phrase.isCuttable(cut) && !English.isFunctionWord(phrase.word(cut - 1))) {
            return cut;
        }
        for (int i = Math.max(1, phrase.size() - REACH); i < phrase.size(); i++) {
            if (phrase.isCuttable(i) && recogniser.clauseAt(phrase, i).isPresent()) {
                return i;
            }
        }
        return 0;
    }

    /** Where the last name begins; a noun such as "illustration" takes the name before it along. */
    private int termAt(Phrase phrase) {
        int size = phrase.size();
        Found<Entry> found = nameEndingAt(phrase, size - 1);
        boolean head = StyleWords.isHead(phrase.word(size - 1)) && (found == null || found.length() == 1);
        Found<Entry> before = head && size > 1 ? nameEndingAt(phrase, size - 2) : null;
        if (before != null) {
            return size - 1 - before.length();
        }
        return found == null ? 0 : size - found.length();
    }

    private Found<Entry> nameEndingAt(Phrase phrase, int last) {
        Found<Entry> found = styles.nameEndingAt(phrase.tokens(), last);
        return found == null || found.value().category().use() == Use.ALONE ? null : found;
    }

    private List<Piece> pieces(Phrase tail) {
        List<Piece> styled = partition.styled(tail);
        return styled.isEmpty() ? List.of(new Piece.Content(tail.text())) : styled;
    }

    private Phrase cutTail(Phrase phrase, List<List<Piece>> cut) {
        for (int i = Math.max(1, phrase.size() - REACH); i < phrase.size(); i++) {
            if (!phrase.isCuttable(i)) {
                continue;
            }
            if (recogniser.clauseAt(phrase, i).isPresent()) {
                cut.add(pieces(phrase.from(i)));
                return phrase.upTo(i);
            }
            boolean joint = JOINTS.contains(phrase.word(i)) || FOREIGN_JOINTS.contains(phrase.word(i));
            if (joint && cutBehindJoint(phrase, i, cut)) {
                return phrase.upTo(i);
            }
        }
        return cutBareTail(phrase, cut);
    }

    private boolean cutBehindJoint(Phrase phrase, int joint, List<List<Piece>> cut) {
        if (joint + 1 >= phrase.size() || !phrase.isCuttable(joint + 1)) {
            return false;
        }
        Phrase withJoint = phrase.from(joint);
        Phrase behind = phrase.from(joint + 1);
        Phrase tail = behind.size() > 1 && English.isDeterminer(behind.word(0)) && behind.isCuttable(1)
                ? behind.from(1)
                : behind;
        Optional<Category> category = recogniser.attached(tail.tokens());
        if (category.isEmpty()) {
            return false;
        }
        boolean named = recogniser.exact(withJoint.tokens()).isPresent() || FOREIGN_JOINTS.contains(phrase.word(joint));
        cut.add(named ? List.of(new Piece.Styled(withJoint.text(), category.get())) : partition.styled(tail));
        return true;
    }

    private Phrase cutBareTail(Phrase phrase, List<List<Piece>> cut) {
        int last = phrase.size() - 1;
        Found<Entry> found = styles.nameEndingAt(phrase.tokens(), last);
        Found<Category> ending = styles.endAt(phrase.tokens(), last);
        boolean named = found != null && found.value().category().use() == Use.LEAD;
        if (!named && !isKindOfPicture(ending)) {
            return phrase;
        }
        int at = phrase.size() - (named ? found.length() : ending.length());
        Category category = named ? found.value().category() : ending.value();
        if (at < 1 || !phrase.isCuttable(at) || English.isFunctionWord(phrase.word(at - 1))) {
            return phrase;
        }
        cut.add(List.of(new Piece.Styled(phrase.from(at).text(), category)));
        return phrase.upTo(at);
    }

    /** "cat illustration", "dog photo"; not "mountain view". */
    private static boolean isKindOfPicture(Found<Category> ending) {
        if (ending == null || ending.value().use() != Use.LEAD) {
            return false;
        }
        return switch (ending.value().id()) {
            case "painting", "drawing", "illustration", "printmaking", "digital", "render", "photography", "cartoon" ->
                true;
            default -> false;
        };
    }
}
