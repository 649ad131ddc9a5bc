package io.journeydb.annotate.annotator.lexicon;

import io.journeydb.events.Prompt;
import io.journeydb.events.WeightedText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Puts every word of a prompt into one segment, but for the joints between a subject and its style ("a cat in
 * watercolor": {@code in}; "a photo of a cat": {@code a}, {@code of}). Thread safe; linear time.
 */
final class Segmenter {

    private final StylePartition partition;
    private final StyleCutter cutter;
    private final Spelling spelling;

    Segmenter(Lexicon styles, StyleRecogniser recogniser, Spelling spelling) {
        this.partition = new StylePartition(styles, recogniser);
        this.cutter = new StyleCutter(styles, recogniser, partition);
        this.spelling = spelling;
    }

    /** The pieces of a prompt in its order. */
    List<Piece> segment(Prompt prompt) {
        Set<String> unwanted = new HashSet<>();
        prompt.multi().stream()
                .filter(part -> part.weight() < 0)
                .map(WeightedText::text)
                .map(String::strip)
                .forEach(unwanted::add);
        List<Part> parts = new ArrayList<>();
        for (String text : prompt.text().split("::")) {
            for (Phrase phrase : PhraseSplitter.split(text)) {
                Phrase mended = phrase.with(spelling.mended(phrase.tokens()));
                parts.add(new Part(mended, unwanted.contains(text.strip()) ? other(phrase) : pieces(mended)));
            }
        }
        return joined(parts);
    }

    /** A phrase and what became of it. */
    private record Part(Phrase phrase, List<Piece> pieces) {

        boolean isWholeContent() {
            return pieces.size() == 1 && pieces.getFirst() instanceof Piece.Content;
        }
    }

    private static List<Piece> other(Phrase phrase) {
        return List.of(new Piece.Other(phrase.text()));
    }

    private List<Piece> pieces(Phrase phrase) {
        if (phrase.size() == 0 || Tokens.of(Wording.plain(phrase.text())).isEmpty()) {
            return other(phrase);
        }
        List<Piece> styled = partition.styled(phrase);
        return styled.isEmpty() ? cutter.cut(phrase) : styled;
    }

    /** All pieces; a phrase behind the first that looks like a person's name, in a prompt that speaks of style, is one. */
    private List<Piece> joined(List<Part> parts) {
        boolean styled =
                parts.stream().flatMap(part -> part.pieces().stream()).anyMatch(Piece.Styled.class::isInstance);
        boolean title = isInTitleCase(parts);
        List<Piece> pieces = new ArrayList<>();
        for (Part part : parts) {
            boolean first = part == parts.getFirst();
            Optional<List<Piece>> names = styled && !title && !first && part.isWholeContent()
                    ? partition.names(part.phrase())
                    : Optional.empty();
            pieces.addAll(names.orElse(part.pieces()));
        }
        return pieces;
    }

    /** Whether capitals say nothing, because nearly all words have one. */
    private static boolean isInTitleCase(List<Part> parts) {
        int words = 0;
        int capitals = 0;
        for (Part part : parts) {
            for (int i = 1; i < part.phrase().size(); i++) {
                words++;
                capitals += part.phrase().isCapitalised(i) ? 1 : 0;
            }
        }
        return words > 0 && capitals * 2 > words;
    }
}
