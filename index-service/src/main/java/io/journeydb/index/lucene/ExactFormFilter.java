package io.journeydb.index.lucene;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;

/** Marks the words that are in their own form, so that they do not meet the stems of others. */
final class ExactFormFilter extends TokenFilter {

    /** Begins a word in its own form. The tokenizer lets none begin with it. */
    static final char MARK = '=';

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final KeywordAttribute exact = addAttribute(KeywordAttribute.class);

    ExactFormFilter(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        if (exact.isKeyword()) {
            int length = term.length();
            char[] buffer = term.resizeBuffer(length + 1);
            System.arraycopy(buffer, 0, buffer, 1, length);
            buffer[0] = MARK;
            term.setLength(length + 1);
        }
        return true;
    }

    static String mark(String word) {
        return MARK + word;
    }
}
