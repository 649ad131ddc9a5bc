package io.journeydb.index.api;

import io.journeydb.index.search.SampleIndex;
import io.journeydb.index.search.SearchPage;
import io.journeydb.index.search.SearchRequest;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.function.Supplier;

/** Searches, and tells how long it took. The meters of queries are there from the start. */
@Singleton
class SearchTimer {

    private final SampleIndex index;
    private final MeterRegistry registry;

    SearchTimer(SampleIndex index, MeterRegistry registry) {
        this.index = index;
        this.registry = registry;
        timer("text");
    }

    /**
     * Answers a request.
     *
     * @param query as asked; null if none was
     * @param mode what the score is by
     * @param request made within the time that is measured, as embedding a query is part of it
     */
    SearchAnswer answer(String query, String mode, Supplier<SearchRequest> request) {
        Timer.Sample timing = Timer.start();
        SearchPage page = index.search(request.get());
        return SearchAnswer.of(query, mode, page, Duration.ofNanos(timing.stop(timer(mode))));
    }

    private Timer timer(String mode) {
        return Timer.builder("journeydb.search.latency")
                .description("Of one search, with embedding and highlights")
                .tag("mode", mode)
                .publishPercentileHistogram()
                .register(registry);
    }
}
