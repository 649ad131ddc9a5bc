package io.journeydb.index.lucene;

import java.io.IOException;
import java.text.Normalizer;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Words in Unicode's compatibility form (NFKC): full-width, mathematical and decomposed letters become plain ones. */
final class CompatibilityFilter extends TokenFilter {

    /** The first character whose form can differ. */
    private static final char FIRST = '\u00A0';

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    CompatibilityFilter(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        if (!isPlain() && !Normalizer.isNormalized(term, Normalizer.Form.NFKC)) {
            String normalized = Normalizer.normalize(term, Normalizer.Form.NFKC);
            term.setEmpty().append(normalized);
        }
        return true;
    }

    private boolean isPlain() {
        char[] chars = term.buffer();
        for (int i = 0; i < term.length(); i++) {
            if (chars[i] >= FIRST) {
                return false;
            }
        }
        return true;
    }
}
