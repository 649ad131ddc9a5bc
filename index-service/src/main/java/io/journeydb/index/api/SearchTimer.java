package io.journeydb.index.api;

import io.journeydb.index.search.SearchPage;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.function.Supplier;

/** Tells how long searches took. The meters of queries are there from the start. */
@Singleton
class SearchTimer {

    private final MeterRegistry registry;

    SearchTimer(MeterRegistry registry) {
        this.registry = registry;
        timer("text");
    }

    /**
     * What a search answers.
     *
     * @param query as asked; null if none was
     * @param mode what the score is by
     * @param search all of it: embedding a query is a part
     */
    SearchAnswer answer(String query, String mode, Supplier<SearchPage> search) {
        Timer.Sample timing = Timer.start();
        SearchPage page = search.get();
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
