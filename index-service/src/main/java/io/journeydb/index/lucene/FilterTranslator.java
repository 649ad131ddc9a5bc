package io.journeydb.index.lucene;

import io.journeydb.events.identity.PromptId;
import io.journeydb.events.identity.SampleId;
import io.journeydb.index.search.Exclusions;
import io.journeydb.index.search.Filters;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** Turns filters and exclusions into Lucene's queries, to be used as filters: they have no score. */
final class FilterTranslator {

    /** Every sample, and nothing that only waits for one. */
    static final Query SAMPLES = new BooleanQuery.Builder()
            .add(MatchAllDocsQuery.INSTANCE, Occur.FILTER)
            .add(new TermQuery(new Term(Fields.WAITING, "")), Occur.MUST_NOT)
            .build();

    private FilterTranslator() {}

    /**
     * The samples that satisfy the filters and are not excluded; null if that is all of them.
     *
     * @param groups for the near-duplicates that are excluded
     */
    static Query translate(Filters filters, Exclusions exclusions, DuplicateGroups groups) {
        List<SampleId> duplicates =
                exclusions.duplicateGroupOf().map(groups::samplesLike).orElse(List.of());
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        addFilters(filters, all);
        addExclusion(Fields.ID, exclusions.sampleIds(), SampleId::value, all);
        addExclusion(Fields.PROMPT_ID, exclusions.promptIds(), PromptId::value, all);
        addExclusion(Fields.ID, duplicates, SampleId::value, all);
        BooleanQuery query = all.build();
        if (query.clauses().isEmpty()) {
            return null;
        }
        return query.clauses().stream().allMatch(clause -> clause.occur() == Occur.MUST_NOT)
                ? all.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER).build()
                : query;
    }

    private static void addFilters(Filters filters, BooleanQuery.Builder all) {
        filters.values().forEach((facet, values) -> {
            List<BytesRef> terms = values.stream().map(BytesRef::new).toList();
            Query any = terms.size() == 1
                    ? new TermQuery(new Term(Fields.facet(facet), terms.getFirst()))
                    : new TermInSetQuery(Fields.facet(facet), terms);
            all.add(any, Occur.FILTER);
        });
        if (filters.from() != null || filters.to() != null) {
            long from = filters.from() == null ? Long.MIN_VALUE : firstMillisecond(filters.from());
            long to = filters.to() == null ? Long.MAX_VALUE : firstMillisecond(filters.to()) - 1;
            all.add(new ConstantScoreQuery(LongPoint.newRangeQuery(Fields.INGESTED_AT, from, to)), Occur.FILTER);
        }
    }

    /** The first that is not before a time; samples have no finer ones. */
    private static long firstMillisecond(Instant time) {
        return time.plusNanos(999_999).toEpochMilli();
    }

    private static <T> void addExclusion(
            String field, Collection<T> excluded, Function<T, String> text, BooleanQuery.Builder all) {
        if (!excluded.isEmpty()) {
            List<BytesRef> terms =
                    excluded.stream().map(text).map(BytesRef::new).toList();
            all.add(new TermInSetQuery(field, terms), Occur.MUST_NOT);
        }
    }
}
