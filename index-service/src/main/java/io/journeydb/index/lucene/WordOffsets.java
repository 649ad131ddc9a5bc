package io.journeydb.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.uhighlight.AnalysisOffsetStrategy;
import org.apache.lucene.search.uhighlight.OffsetsEnum;
import org.apache.lucene.search.uhighlight.UHComponents;
import org.apache.lucene.util.BytesRef;

/**
 * Finds a query's words in a text by looking up each word of the text. Lucene's own ways index the text in memory first, or try every
 * word of the query on every word of the text: of a whole prompt both take several times as long.
 */
final class WordOffsets extends AnalysisOffsetStrategy {

    private final CharArrayMap<Integer> wanted;

    /** @param components of a query of words alone: see {@link #suits} */
    WordOffsets(UHComponents components, Analyzer analyzer) {
        super(components, analyzer);
        BytesRef[] terms = components.terms();
        this.wanted = new CharArrayMap<>(terms.length, false);
        for (int number = 0; number < terms.length; number++) {
            wanted.put(terms[number].utf8ToString(), number);
        }
    }

    /** Whether all that a query looks for are words, wherever they stand. */
    static boolean suits(UHComponents components) {
        return components.automata().length == 0
                && !components.hasUnrecognizedQueryPart()
                && !components.phraseHelper().hasPositionSensitivity();
    }

    @Override
    public OffsetsEnum getOffsetsEnum(LeafReader reader, int document, String text) throws IOException {
        List<Match> matches = new ArrayList<>();
        int[] counts = new int[components.terms().length];
        try (TokenStream tokens = tokenStream(text)) {
            CharTermAttribute term = tokens.getAttribute(CharTermAttribute.class);
            OffsetAttribute offsets = tokens.getAttribute(OffsetAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                Integer number = wanted.get(term.buffer(), 0, term.length());
                if (number != null) {
                    matches.add(new Match(number, offsets.startOffset(), offsets.endOffset()));
                    counts[number]++;
                }
            }
            tokens.end();
        }
        return matches.isEmpty() ? OffsetsEnum.EMPTY : new Matches(matches, components.terms(), counts);
    }

    private record Match(int term, int start, int end) {}

    /** What was found in one text, in its order. */
    private static final class Matches extends OffsetsEnum {

        private final List<Match> matches;
        private final BytesRef[] terms;
        private final int[] counts;
        private int place = -1;

        Matches(List<Match> matches, BytesRef[] terms, int[] counts) {
            this.matches = matches;
            this.terms = terms;
            this.counts = counts;
        }

        @Override
        public boolean nextPosition() {
            place++;
            return place < matches.size();
        }

        @Override
        public int freq() {
            return counts[matches.get(place).term()];
        }

        @Override
        public BytesRef getTerm() {
            return terms[matches.get(place).term()];
        }

        @Override
        public int startOffset() {
            return place < matches.size() ? matches.get(place).start() : Integer.MAX_VALUE;
        }

        @Override
        public int endOffset() {
            return place < matches.size() ? matches.get(place).end() : Integer.MAX_VALUE;
        }
    }
}
