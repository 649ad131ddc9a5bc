package io.journeydb.index.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.journeydb.index.TestEmbedder;
import io.journeydb.index.TestFeatures;
import io.journeydb.index.feature.text.EmbeddingException;
import io.journeydb.index.lucene.LuceneSampleIndex;
import io.journeydb.index.query.SearchQuery;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;

/** A place that is never given back ends a test by the limit of its time. */
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class QuerySearchTest {

    private static final int PROCESSORS = 3;
    private static final SearchQuery QUERY = SearchQuery.parse("cats");
    private static final CountDownLatch NOTHING = new CountDownLatch(0);
    private static final Function<Ranking, SearchRequest> PAGE = ranking -> SearchRequest.of(ranking, 1);

    private final List<Thread> threads = new ArrayList<>();
    private final CountDownLatch release = new CountDownLatch(1);
    private final CountDownLatch first = new CountDownLatch(1);
    private volatile boolean broken;
    private LuceneSampleIndex index;
    private QuerySearch search;

    @BeforeEach
    void open(@TempDir Path folder) {
        index = LuceneSampleIndex.open(folder, 16, TestFeatures.ENCODERS);
        search = new QuerySearch(index, Optional.of(new TestEmbedder(TestFeatures.PROMPT, this::embed)), PROCESSORS);
    }

    @AfterEach
    void close() throws InterruptedException {
        release.countDown();
        first.countDown();
        for (Thread thread : threads) {
            thread.join(Duration.ofSeconds(10));
        }
        index.close();
    }

    @Test
    void no_more_searches_by_meaning_are_under_way_than_there_are_processors_and_texts_pass_by() {
        AtomicInteger underWay = new AtomicInteger();

        for (int number = 0; number < PROCESSORS + 3; number++) {
            start(underWay::incrementAndGet, release);
        }

        await().untilAsserted(() -> assertThat(underWay).hasValue(PROCESSORS));
        assertThat(search.search(Mode.TEXT, QUERY, PAGE).hits()).isEmpty();
        assertThat(underWay).hasValue(PROCESSORS);
    }

    @Test
    void searches_take_their_places_in_the_order_in_which_they_came() {
        List<String> begun = Collections.synchronizedList(new ArrayList<>());
        for (int number = 1; number < PROCESSORS; number++) {
            start(() -> {}, release);
        }
        start(() -> {
            hold(() -> {}, first);
            hold(() -> begun.add("who asks again at once"), NOTHING);
        });
        for (int number = 0; number < 4; number++) {
            String name = "waiting " + number;
            start(() -> begun.add(name), NOTHING);
        }

        first.countDown();

        await().untilAsserted(() -> assertThat(begun)
                .containsExactly("waiting 0", "waiting 1", "waiting 2", "waiting 3", "who asks again at once"));
    }

    @Test
    void a_query_that_cannot_be_embedded_is_refused_and_gives_its_place_back() {
        broken = true;

        for (int number = 0; number < 2 * PROCESSORS; number++) {
            assertThatThrownBy(() -> search.search(Mode.HYBRID, QUERY, PAGE))
                    .isInstanceOf(EmbeddingsOffException.class);
        }
    }

    @Test
    void without_an_embedder_texts_are_searched_and_meaning_is_refused() {
        QuerySearch textsOnly = new QuerySearch(index, Optional.empty());

        assertThat(textsOnly.search(Mode.TEXT, QUERY, PAGE).total()).isZero();
        assertThatThrownBy(() -> textsOnly.search(Mode.HYBRID, QUERY, PAGE)).isInstanceOf(EmbeddingsOffException.class);
    }

    /** A search in a thread of its own. */
    private void start(Runnable begun, CountDownLatch until) {
        start(() -> hold(begun, until));
    }

    /** Returns when the work, in a thread of its own, waits. */
    private void start(Runnable work) {
        Thread thread = Thread.ofPlatform().start(work);
        threads.add(thread);
        await().until(() -> thread.getState() == Thread.State.WAITING);
    }

    /** A search that keeps its place until it is let go. */
    private void hold(Runnable begun, CountDownLatch until) {
        search.search(Mode.HYBRID, QUERY, ranking -> {
            begun.run();
            try {
                until.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return PAGE.apply(ranking);
        });
    }

    private List<float[]> embed(List<String> prompts) {
        if (broken) {
            throw new EmbeddingException("as if a library were missing", null);
        }
        return prompts.stream().map(prompt -> new float[] {1, 0, 0}).toList();
    }
}
