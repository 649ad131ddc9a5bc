package io.journeydb.index.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.journeydb.index.search.Facet;
import io.journeydb.index.search.FacetCount;
import io.journeydb.index.search.Highlights;
import io.journeydb.index.search.Hit;
import io.journeydb.index.search.SearchPage;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a search answers.
 *
 * @param query as asked; absent where none was
 * @param mode what the score is by: {@code text semantic hybrid newest image prompt}
 * @param total how many samples match; where vectors rank, how many were ranked: 200, of a hybrid search up to 400
 * @param totalExact whether {@code total} is exact, or there are at least so many
 * @param tookMillis how long it took
 * @param hits best first
 * @param facets by name, the values that most samples have first, up to 50 each; absent unless asked for
 * @param cursor for the next page; absent on the last one
 */
@Schema(name = "SearchAnswer")
@JsonInclude(JsonInclude.Include.NON_NULL)
record SearchAnswer(
        String query,
        String mode,
        long total,
        boolean totalExact,
        long tookMillis,
        List<SearchHit> hits,
        Map<String, List<FacetCount>> facets,
        String cursor) {

    /**
     * One sample.
     *
     * @param sampleId its id
     * @param score comparable within one answer only: BM25, a cosine, or a sum of reciprocal ranks, by the mode
     * @param prompt as typed
     * @param caption empty when there is none
     * @param split of the dataset
     * @param generator what made the picture
     * @param highlights where words match
     * @param duplicates samples that look the same; absent if there are none
     */
    @Schema(name = "SearchHit")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SearchHit(
            String sampleId,
            float score,
            String prompt,
            String caption,
            String split,
            String generator,
            Highlights highlights,
            HitDuplicates duplicates) {}

    /**
     * The near-duplicates of a hit.
     *
     * @param group their group's id
     * @param others how many there are beside the hit
     */
    @Schema(name = "HitDuplicates")
    record HitDuplicates(String group, int others) {}

    static SearchAnswer of(String query, String mode, SearchPage page, Duration took) {
        List<SearchHit> hits = page.hits().stream().map(SearchAnswer::hit).toList();
        return new SearchAnswer(
                query, mode, page.total(), page.exact(), took.toMillis(), hits, facets(page.facets()), page.cursor());
    }

    private static SearchHit hit(Hit hit) {
        return new SearchHit(
                hit.sampleId().value(),
                hit.score(),
                hit.prompt(),
                hit.caption(),
                hit.split().label(),
                hit.generator(),
                hit.highlights(),
                hit.duplicates() == null
                        ? null
                        : new HitDuplicates(
                                hit.duplicates().group().value(),
                                hit.duplicates().others()));
    }

    private static Map<String, List<FacetCount>> facets(Map<Facet, List<FacetCount>> counted) {
        if (counted.isEmpty()) {
            return null;
        }
        Map<String, List<FacetCount>> byName = new LinkedHashMap<>();
        counted.forEach((facet, counts) -> byName.put(facet.label(), counts));
        return byName;
    }
}
