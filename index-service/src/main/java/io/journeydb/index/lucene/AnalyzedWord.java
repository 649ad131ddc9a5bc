package io.journeydb.index.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;

/**
 * A word of a query in the forms that the index has it in.
 *
 * @param exact as it stands, marked
 * @param stem its stem
 */
record AnalyzedWord(String exact, String stem) {

    /** The words of a text, in order. */
    static List<AnalyzedWord> of(Analyzer analyzer, String text) {
        List<AnalyzedWord> words = new ArrayList<>();
        try (TokenStream tokens = analyzer.tokenStream(Fields.PROMPT, text)) {
            CharTermAttribute term = tokens.getAttribute(CharTermAttribute.class);
            KeywordAttribute keyword = tokens.getAttribute(KeywordAttribute.class);
            String exact = null;
            tokens.reset();
            while (tokens.incrementToken()) {
                if (keyword.isKeyword()) {
                    exact = term.toString();
                } else {
                    words.add(new AnalyzedWord(exact, term.toString()));
                }
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException("a string that cannot be read", e);
        }
        return words;
    }

    /** The marked beginning of words that begin like {@code text}. */
    static String prefix(Analyzer analyzer, String text) {
        return ExactFormFilter.mark(analyzer.normalize(Fields.PROMPT, text).utf8ToString());
    }
}
