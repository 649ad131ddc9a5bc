package io.journeydb.index.api;

import io.journeydb.index.search.Highlights;
import io.journeydb.index.search.Hit;
import io.journeydb.index.search.SearchPage;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a search answers.
 *
 * @param query as asked
 * @param total how many samples match
 * @param totalExact whether {@code total} is exact, or there are at least so many
 * @param tookMillis how long it took
 * @param hits best first
 */
@Schema(name = "SearchAnswer")
record SearchAnswer(String query, long total, boolean totalExact, long tookMillis, List<SearchHit> hits) {

    /** One sample. */
    @Schema(name = "SearchHit")
    record SearchHit(
            String sampleId,
            float score,
            String prompt,
            String caption,
            String split,
            String generator,
            Highlights highlights) {}

    static SearchAnswer of(String query, SearchPage page, Duration took) {
        List<SearchHit> hits = page.hits().stream().map(SearchAnswer::hit).toList();
        return new SearchAnswer(query, page.total(), page.exact(), took.toMillis(), hits);
    }

    private static SearchHit hit(Hit hit) {
        return new SearchHit(
                hit.sampleId().value(),
                hit.score(),
                hit.prompt(),
                hit.caption(),
                hit.split().label(),
                hit.generator(),
                hit.highlights());
    }
}
