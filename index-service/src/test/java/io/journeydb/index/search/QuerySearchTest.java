package io.journeydb.index.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.journeydb.index.TestFeatures;
import io.journeydb.index.feature.text.PromptEmbedder;
import io.journeydb.index.lucene.LuceneSampleIndex;
import io.journeydb.index.query.SearchQuery;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuerySearchTest {

    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();
    private static final SearchQuery QUERY = SearchQuery.parse("cats");

    private final List<Thread> threads = new ArrayList<>();
    private final CountDownLatch release = new CountDownLatch(1);
    private LuceneSampleIndex index;
    private QuerySearch search;

    @BeforeEach
    void open(@TempDir Path folder) {
        index = LuceneSampleIndex.open(folder, 16, TestFeatures.ENCODERS);
        search = new QuerySearch(index, Optional.of(new SameVector()));
    }

    @AfterEach
    void close() throws InterruptedException {
        release.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
        index.close();
    }

    @Test
    void no_more_searches_by_meaning_are_under_way_than_there_are_processors_and_texts_pass_by() {
        AtomicInteger underWay = new AtomicInteger();

        for (int number = 0; number < PROCESSORS + 3; number++) {
            start(underWay::incrementAndGet);
        }

        assertThat(underWay).hasValue(PROCESSORS);
        assertThat(search.search(Mode.TEXT, QUERY, ranking -> SearchRequest.of(ranking, 1))
                        .hits())
                .isEmpty();
    }

    @Test
    void without_an_embedder_texts_are_searched_and_meaning_is_refused() {
        QuerySearch textsOnly = new QuerySearch(index, Optional.empty());

        assertThat(textsOnly
                        .search(Mode.TEXT, QUERY, ranking -> SearchRequest.of(ranking, 1))
                        .total())
                .isZero();
        assertThatThrownBy(() -> textsOnly.search(Mode.HYBRID, QUERY, ranking -> SearchRequest.of(ranking, 1)))
                .isInstanceOf(EmbeddingsOffException.class);
    }

    /** A search in a thread of its own, which holds its place until all are released; waits until it waits. */
    private void start(Runnable begun) {
        Thread thread = Thread.ofPlatform()
                .start(() -> search.search(Mode.HYBRID, QUERY, ranking -> {
                    begun.run();
                    try {
                        release.await();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                    return SearchRequest.of(ranking, 1);
                }));
        threads.add(thread);
        await().until(() -> thread.getState() == Thread.State.WAITING);
    }

    private static final class SameVector implements PromptEmbedder {

        @Override
        public String name() {
            return TestFeatures.PROMPT.name();
        }

        @Override
        public String version() {
            return TestFeatures.PROMPT.version();
        }

        @Override
        public int dimensions() {
            return TestFeatures.PROMPT.dimensions();
        }

        @Override
        public List<float[]> embed(List<String> prompts) {
            return prompts.stream().map(prompt -> new float[] {1, 0, 0}).toList();
        }
    }
}
