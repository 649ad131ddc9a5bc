package io.journeydb.annotate.annotator.lexicon;

import io.journeydb.annotate.annotator.lexicon.Lexicon.Entry;
import io.journeydb.annotate.annotator.lexicon.WordTrie.Found;
import io.journeydb.annotate.annotator.validation.Meaning;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Cuts the styles off a phrase that is not all style: off its front, off its end. Thread safe; linear time. */
final class StyleCutter {

    private static final Set<String> IMAGE_WORDS = Set.of(
            "image",
            "picture",
            "scene",
            "depiction",
            "representation",
            "view",
            "me",
            "us",
            "imagine",
            "paint",
            "movie",
            "film",
            "story");

    /** What joins a style and what it shows: "a poster for …". */
    private static final Set<String> LEADS = Set.of("of", "for", "from", "about", "showing", "depicting", "featuring");

    /** How many words at either end of a phrase are searched for a style. */
    private static final int REACH = 8;

    private final StyleRecogniser recogniser;
    private final StylePartition partition;
    private final StyleTails tails;
    private final Lexicon styles;

    StyleCutter(Lexicon styles, StyleRecogniser recogniser, StylePartition partition) {
        this.styles = styles;
        this.recogniser = recogniser;
        this.partition = partition;
        this.tails = new StyleTails(styles, recogniser, partition);
    }

    /** The pieces of a phrase in its order. */
    List<Piece> cut(Phrase phrase) {
        List<Piece> pieces = new ArrayList<>();
        Phrase rest = withoutLead(phrase, pieces);
        rest = rest == phrase ? rest : withoutLead(rest, pieces);
        List<Piece> whole = rest == phrase ? List.of() : partition.styled(rest);
        if (!whole.isEmpty()) {
            pieces.addAll(whole);
            return pieces;
        }
        List<Piece> behind = new ArrayList<>();
        Phrase subject = tails.withoutTails(rest, behind);
        if (subject != null) {
            addSubject(subject, pieces);
        }
        pieces.addAll(behind);
        return pieces;
    }

    /** Takes "a photo of", "draw a picture of" off the front. */
    private Phrase withoutLead(Phrase phrase, List<Piece> pieces) {
        int joint = leadJoint(phrase);
        if (joint < 1 || joint + 1 >= phrase.size() || !phrase.isCuttable(joint) || !phrase.isCuttable(joint + 1)) {
            return phrase;
        }
        Phrase lead = withoutDeterminer(phrase.upTo(joint));
        Optional<Category> category = recogniser.attached(lead.tokens());
        if (category.isPresent() && joins(phrase.word(joint), category.get())) {
            pieces.addAll(partition.styled(lead));
            return phrase.from(joint + 1);
        }
        if (isRequest(lead)) {
            pieces.add(new Piece.Other(phrase.upTo(joint + 1).text()));
            return phrase.from(joint + 1);
        }
        return phrase;
    }

    /** "a poster for …", not "warm light from …"; "about" goes with requests only. */
    private static boolean joins(String joint, Category category) {
        boolean picture =
                category.parent().equals("medium") || category.parent().equals("picture-taking");
        return joint.equals("of") || picture && !joint.equals("about");
    }

    private static int leadJoint(Phrase phrase) {
        for (int i = 0; i < Math.min(REACH, phrase.size()); i++) {
            if (LEADS.contains(phrase.word(i))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isRequest(Phrase lead) {
        return lead.tokens().stream()
                .map(Token::word)
                .allMatch(
                        word -> IMAGE_WORDS.contains(word) || English.isImperative(word) || English.isDeterminer(word));
    }

    /** Takes styles off the front of the subject: "a watercolor cat" is "a cat", in watercolor. */
    private void addSubject(Phrase phrase, List<Piece> pieces) {
        int from = phrase.size() > 1 && English.isDeterminer(phrase.word(0)) ? 1 : 0;
        int behind = from;
        Found<Entry> found = describing(phrase, behind, Use.LEAD);
        while (found != null) {
            int to = behind + found.length();
            pieces.add(new Piece.Styled(
                    phrase.upTo(to).from(behind).text(), found.value().category()));
            behind = to;
            found = describing(phrase, behind, Use.TAIL);
        }
        String determiner = from == 0 || behind == from ? "" : determiner(phrase, behind) + " ";
        Phrase rest = behind == from ? phrase : phrase.from(behind);
        pieces.add(plainPiece(determiner + rest.text()));
    }

    /** "a knitted elephant" without its style is "an elephant". */
    private static String determiner(Phrase phrase, int noun) {
        String typed = phrase.upTo(1).text();
        boolean article = typed.equals("a") || typed.equals("an");
        return article ? English.article(phrase.word(noun)) : typed;
    }

    /** A phrase of nothing but addresses and signs shows nothing. */
    private static Piece plainPiece(String text) {
        return Tokens.of(Wording.plain(text)).isEmpty() ? new Piece.Other(text) : new Piece.Content(text);
    }

    private Found<Entry> describing(Phrase phrase, int at, Use least) {
        Found<Entry> found = styles.nameAt(phrase.tokens(), at);
        int behind = found == null ? phrase.size() : at + found.length();
        boolean describes = behind < phrase.size()
                && found.value().category().use().compareTo(least) >= 0
                && phrase.isCuttable(at)
                && phrase.isCuttable(behind)
                && !English.isFunctionWord(phrase.word(behind))
                && Meaning.isIn(phrase.from(behind).text())
                && !English.isGerund(phrase.word(behind));
        return describes ? found : null;
    }

    private static Phrase withoutDeterminer(Phrase phrase) {
        boolean determiner = phrase.size() > 1 && English.isDeterminer(phrase.word(0)) && phrase.isCuttable(1);
        return determiner ? phrase.from(1) : phrase;
    }
}
