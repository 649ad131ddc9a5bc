package io.journeydb.index.lucene;

import io.journeydb.index.query.Clause;
import io.journeydb.index.query.SearchQuery;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Turns a query into Lucene's. Each word may be in any field, and counts by its best one; a word in its very form counts on
 * top of its stem. Of one or two words all must be there, of up to five all but one, of more three quarters; words such as
 * {@code the} only where there are no others.
 */
final class QueryTranslator {

    /**
     * Most words that are looked up. Two forms in three fields and the stem once more in each, and nine clauses for each of 32
     * operators, stay below Lucene's limit of 1,024 clauses.
     */
    static final int MAX_WORDS = 80;

    /** In a word of so many letters one may be wrong, in a longer one two. */
    private static final int SHORT = 5;

    /** What the fields beside the best one add. */
    private static final float TIE = 0.1f;

    private final Analyzer analyzer;

    QueryTranslator(Analyzer analyzer) {
        this.analyzer = analyzer;
    }

    Query translate(SearchQuery query) {
        Set<AnalyzedWord> wanted = words(query.words());
        Set<AnalyzedWord> welcome = words(query.welcome());
        Set<AnalyzedWord> counted = new LinkedHashSet<>(wanted);
        counted.removeIf(QueryTranslator::isStopWord);
        if (counted.isEmpty() && query.required().isEmpty()) {
            counted = wanted.isEmpty() ? welcome : wanted;
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        if (!counted.isEmpty()) {
            all.add(enough(counted), Occur.FILTER);
            counted.forEach(word -> all.add(word(word), Occur.SHOULD));
        }
        query.required().forEach(clause -> all.add(clause(clause), Occur.MUST));
        query.excluded().forEach(clause -> all.add(clause(clause), Occur.MUST_NOT));
        Set<AnalyzedWord> optional = new LinkedHashSet<>(wanted);
        optional.addAll(welcome);
        optional.removeAll(counted);
        optional.stream().limit(MAX_WORDS - counted.size()).forEach(word -> all.add(word(word), Occur.SHOULD));
        BooleanQuery built = all.build();
        return counted.isEmpty() && query.required().isEmpty() ? new MatchNoDocsQuery("no words") : built;
    }

    /** What must and must not be there whatever else ranks; null if nothing must. */
    Query constraints(SearchQuery query) {
        if (query.required().isEmpty() && query.excluded().isEmpty()) {
            return null;
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        all.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
        query.required().forEach(clause -> all.add(clause(clause), Occur.FILTER));
        query.excluded().forEach(clause -> all.add(clause(clause), Occur.MUST_NOT));
        return all.build();
    }

    private Set<AnalyzedWord> words(List<Clause.Word> clauses) {
        Set<AnalyzedWord> words = new LinkedHashSet<>();
        for (Clause.Word clause : clauses) {
            words.addAll(AnalyzedWord.of(analyzer, clause.text()));
            if (words.size() >= MAX_WORDS) {
                return new LinkedHashSet<>(new ArrayList<>(words).subList(0, MAX_WORDS));
            }
        }
        return words;
    }

    private static boolean isStopWord(AnalyzedWord word) {
        return EnglishAnalyzer.ENGLISH_STOP_WORDS_SET.contains(word.exact().substring(1));
    }

    /**
     * What has enough of the words. Found out by their stems alone, which whatever has a form has, and without scores: only the
     * few samples that have enough are scored, word by word and form by form.
     */
    private static Query enough(Set<AnalyzedWord> words) {
        BooleanQuery.Builder enough = new BooleanQuery.Builder();
        for (AnalyzedWord word : words) {
            BooleanQuery.Builder anywhere = new BooleanQuery.Builder();
            Fields.WEIGHTS
                    .keySet()
                    .forEach(field -> anywhere.add(new TermQuery(new Term(field, word.stem())), Occur.SHOULD));
            enough.add(anywhere.build(), Occur.SHOULD);
        }
        return enough.setMinimumNumberShouldMatch(minimum(words.size())).build();
    }

    static int minimum(int words) {
        if (words <= 2) {
            return words;
        }
        return words <= 5 ? words - 1 : (words * 3 + 3) / 4;
    }

    private Query clause(Clause clause) {
        return switch (clause) {
            case Clause.Word(String text) -> phrase(text, AnalyzedWord::stem);
            case Clause.Phrase(String text) -> phrase(text, AnalyzedWord::exact);
            case Clause.Prefix(String text) -> {
                String prefix = AnalyzedWord.prefix(analyzer, text);
                yield inFields(field -> Stream.of(new PrefixQuery(new Term(field, prefix))));
            }
            case Clause.Fuzzy(String text) -> {
                String word = AnalyzedWord.prefix(analyzer, text);
                yield inFields(field -> spellings(new Term(field, word)));
            }
        };
    }

    /** The word itself, and what is one or two letters away; each nearer spelling counts on top of the further ones. */
    private static Stream<Query> spellings(Term word) {
        int letters = word.text().codePointCount(0, word.text().length()) - 1;
        Stream<Query> near = Stream.of(new TermQuery(word), fuzzy(word, 1));
        return letters > SHORT ? Stream.concat(near, Stream.of(fuzzy(word, 2))) : near;
    }

    /** The mark of exact forms is no letter, and must be there. */
    private static Query fuzzy(Term word, int edits) {
        return new FuzzyQuery(
                word, edits, 1, FuzzyQuery.defaultMaxExpansions, true, MultiTermQuery.CONSTANT_SCORE_BLENDED_REWRITE);
    }

    private Query phrase(String text, Function<AnalyzedWord, String> form) {
        String[] terms = AnalyzedWord.of(analyzer, text).stream().map(form).toArray(String[]::new);
        return switch (terms.length) {
            case 0 -> new MatchNoDocsQuery("no words");
            case 1 -> inFields(field -> Stream.of(new TermQuery(new Term(field, terms[0]))));
            default -> inFields(field -> Stream.of(new PhraseQuery(field, terms)));
        };
    }

    private static Query word(AnalyzedWord word) {
        return inFields(
                field -> Stream.of(word.stem(), word.exact()).map(form -> new TermQuery(new Term(field, form))));
    }

    private static Query inFields(Function<String, Stream<? extends Query>> inField) {
        List<Query> fields = new ArrayList<>();
        Fields.WEIGHTS.forEach((field, weight) -> {
            BooleanQuery.Builder any = new BooleanQuery.Builder();
            inField.apply(field).forEach(query -> any.add(query, Occur.SHOULD));
            fields.add(new BoostQuery(any.build(), weight));
        });
        return new DisjunctionMaxQuery(fields, TIE);
    }
}
