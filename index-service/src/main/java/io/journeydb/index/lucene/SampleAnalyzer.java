package io.journeydb.index.lucene;

import java.io.Reader;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * English text to words, each in two forms at one position: its stem, and marked, as it stands. So a search finds
 * inflections, and ranks the very word above them. Words are cut by Unicode's rules, at 255 characters at the latest, far
 * below Lucene's limit; invisible and direction characters are dropped, compatibility forms, case and accents folded.
 */
final class SampleAnalyzer extends Analyzer {

    /** The position gap between questions, so that no phrase reaches over two. */
    private static final int GAP = 100;

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
        StandardTokenizer tokenizer = new StandardTokenizer();
        TokenStream words = new EnglishPossessiveFilter(fold(tokenizer));
        return new TokenStreamComponents(
                tokenizer, new ExactFormFilter(new PorterStemFilter(new KeywordRepeatFilter(words))));
    }

    @Override
    protected TokenStream normalize(String fieldName, TokenStream in) {
        return fold(in);
    }

    @Override
    protected Reader initReader(String fieldName, Reader reader) {
        return new InvisibleCharFilter(reader);
    }

    @Override
    protected Reader initReaderForNormalization(String fieldName, Reader reader) {
        return initReader(fieldName, reader);
    }

    @Override
    public int getPositionIncrementGap(String fieldName) {
        return GAP;
    }

    private static TokenStream fold(TokenStream in) {
        return new ASCIIFoldingFilter(new LowerCaseFilter(new CompatibilityFilter(in)));
    }
}
