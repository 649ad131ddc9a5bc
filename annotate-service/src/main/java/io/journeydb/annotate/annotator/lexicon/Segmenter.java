package io.journeydb.annotate.annotator.lexicon;

import io.journeydb.annotate.annotator.lexicon.Lexicon.Entry;
import io.journeydb.annotate.annotator.lexicon.WordTrie.Found;
import io.journeydb.events.Prompt;
import io.journeydb.events.WeightedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Puts every word of a prompt into one segment, but for the joints between a subject and its style ("a cat in
 * watercolor": {@code in}; "a photo of a cat": {@code a}, {@code of}). Thread safe; linear time.
 */
final class Segmenter {

    private static final Set<String> JOINTS = Set.of("in", "with", "as", "at", "on", "using", "under");
    private static final Set<String> IMAGE_WORDS =
            Set.of("image", "picture", "scene", "depiction", "representation", "view", "me", "us", "imagine", "paint");

    /** How many words at either end of a phrase are searched for a style. */
    private static final int REACH = 8;

    private final Lexicon styles;
    private final StyleRecogniser recogniser;

    Segmenter(Lexicon styles, StyleRecogniser recogniser) {
        this.styles = styles;
        this.recogniser = recogniser;
    }

    /** The pieces of a prompt in its order. */
    List<Piece> segment(Prompt prompt) {
        Set<String> unwanted = prompt.multi().stream()
                .filter(part -> part.weight() < 0)
                .map(WeightedText::text)
                .map(String::strip)
                .collect(Collectors.toSet());
        List<Piece> pieces = new ArrayList<>();
        for (String part : prompt.text().split("::")) {
            if (unwanted.contains(part.strip())) {
                PhraseSplitter.split(part).forEach(phrase -> pieces.add(new Piece.Other(phrase.text())));
            } else {
                PhraseSplitter.split(part).forEach(phrase -> addPieces(phrase, pieces));
            }
        }
        return pieces;
    }

    private void addPieces(Phrase phrase, List<Piece> pieces) {
        Optional<Category> whole = recogniser.whole(phrase.tokens());
        if (Tokens.of(Wording.plain(phrase.text())).isEmpty()) {
            pieces.add(new Piece.Other(phrase.text()));
        } else if (whole.isPresent()) {
            pieces.add(new Piece.Styled(phrase.text(), whole.get()));
        } else {
            addTail(addLead(phrase, pieces), pieces);
        }
    }

    /** Takes "a photo of", "draw a picture of" off the front. */
    private Phrase addLead(Phrase phrase, List<Piece> pieces) {
        int of = indexOfOf(phrase);
        if (of < 1 || of + 1 >= phrase.size() || !phrase.isCuttable(of) || !phrase.isCuttable(of + 1)) {
            return phrase;
        }
        Phrase lead = withoutDeterminer(phrase.upTo(of));
        Optional<Category> category = recogniser.attached(lead.tokens());
        if (category.isPresent()) {
            pieces.add(new Piece.Styled(lead.text(), category.get()));
            return phrase.from(of + 1);
        }
        if (isRequest(lead)) {
            pieces.add(new Piece.Other(phrase.upTo(of + 1).text()));
            return phrase.from(of + 1);
        }
        return phrase;
    }

    private static int indexOfOf(Phrase phrase) {
        for (int i = 0; i < Math.min(REACH, phrase.size()); i++) {
            if (phrase.word(i).equals("of")) {
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

    /** Takes styles off the end, then off the front of the subject; the rest is content. */
    private void addTail(Phrase phrase, List<Piece> pieces) {
        List<Piece> tails = new ArrayList<>();
        Phrase rest = phrase;
        Optional<Category> whole = Optional.empty();
        for (Phrase shorter = cutTail(rest, tails); shorter != rest && whole.isEmpty(); ) {
            rest = shorter;
            whole = recogniser.attached(rest.tokens());
            shorter = whole.isEmpty() ? cutTail(rest, tails) : rest;
        }
        if (whole.isPresent()) {
            pieces.add(new Piece.Styled(rest.text(), whole.get()));
        } else {
            addSubject(rest, pieces);
        }
        pieces.addAll(tails.reversed());
    }

    private Phrase cutTail(Phrase phrase, List<Piece> tails) {
        for (int i = Math.max(1, phrase.size() - REACH); i < phrase.size(); i++) {
            if (!phrase.isCuttable(i)) {
                continue;
            }
            Optional<Category> clause = recogniser.clauseAt(phrase, i);
            if (clause.isPresent()) {
                tails.add(new Piece.Styled(phrase.from(i).text(), clause.get()));
                return phrase.upTo(i);
            }
            if (JOINTS.contains(phrase.word(i)) && cutBehindJoint(phrase, i, tails)) {
                return phrase.upTo(i);
            }
        }
        return cutBareTail(phrase, tails);
    }

    private boolean cutBehindJoint(Phrase phrase, int joint, List<Piece> tails) {
        if (joint + 1 >= phrase.size() || !phrase.isCuttable(joint + 1)) {
            return false;
        }
        Phrase withJoint = phrase.from(joint);
        Phrase tail = withoutDeterminer(phrase.from(joint + 1));
        Optional<Category> category = recogniser.attached(tail.tokens());
        Phrase named = isName(withJoint) ? withJoint : tail;
        category.ifPresent(found -> tails.add(new Piece.Styled(named.text(), found)));
        return category.isPresent();
    }

    private boolean isName(Phrase phrase) {
        Found<Entry> found = styles.nameAt(phrase.tokens(), 0);
        return found != null && found.length() == phrase.size();
    }

    private Phrase cutBareTail(Phrase phrase, List<Piece> tails) {
        int last = phrase.size() - 1;
        Found<Entry> found = styles.nameEndingAt(phrase.tokens(), last);
        Found<Category> ending = styles.endAt(phrase.tokens(), last);
        boolean named = found != null && found.value().category().use() == Use.LEAD;
        boolean ended = ending != null && ending.value().use() == Use.LEAD;
        if (!named && !ended) {
            return phrase;
        }
        int cut = phrase.size() - (named ? found.length() : ending.length());
        Category category = named ? found.value().category() : ending.value();
        if (cut < 1 || !phrase.isCuttable(cut) || English.isFunctionWord(phrase.word(cut - 1))) {
            return phrase;
        }
        tails.add(new Piece.Styled(phrase.from(cut).text(), category));
        return phrase.upTo(cut);
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
        String determiner = from == 0 || behind == from ? "" : phrase.upTo(1).text() + " ";
        Phrase rest = behind == from ? phrase : phrase.from(behind);
        pieces.add(plainPiece(determiner + rest.text()));
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
                && !English.isGerund(phrase.word(behind));
        return describes ? found : null;
    }

    private static Phrase withoutDeterminer(Phrase phrase) {
        boolean determiner = phrase.size() > 1 && English.isDeterminer(phrase.word(0)) && phrase.isCuttable(1);
        return determiner ? phrase.from(1) : phrase;
    }
}
