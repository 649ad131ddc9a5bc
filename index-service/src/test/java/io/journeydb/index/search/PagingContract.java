package io.journeydb.index.search;

import static io.journeydb.index.TestEvents.image;
import static io.journeydb.index.TestEvents.put;
import static io.journeydb.index.TestEvents.remove;
import static io.journeydb.index.TestFeatures.angle;
import static io.journeydb.index.TestFeatures.atAngle;
import static io.journeydb.index.TestFeatures.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeydb.index.query.SearchQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every {@link SampleIndex} must do with cursors. */
public abstract class PagingContract {

    private SampleIndex index;

    /** Opens an empty index for the encoders of the tests. */
    protected abstract SampleIndex open();

    /** Lets time go by, as far as cursors can tell. */
    protected abstract void pass(Duration time);

    /** How long a cursor lasts. */
    protected abstract Duration cursorsLast();

    /** How many moments are held for cursors at once. */
    protected abstract int mostMoments();

    @BeforeEach
    void begin() {
        index = open();
        for (int i = 0; i < 95; i++) {
            add(i);
        }
        index.refresh();
    }

    @AfterEach
    void end() {
        index.close();
    }

    static Stream<Ranking> rankings() {
        return Stream.of(
                new Ranking.Newest(),
                new Ranking.Text(SearchQuery.parse("cat")),
                new Ranking.Near(VectorSpace.IMAGE, QueryVector.of(angle(0))));
    }

    @ParameterizedTest
    @MethodSource("rankings")
    void whatIsIndexedBetweenPagesChangesNoneOfThem(Ranking ranking) {
        List<String> expected = ids(index.search(SearchRequest.of(ranking, 95)));
        SearchRequest request = SearchRequest.of(ranking, 10);
        List<String> found = new ArrayList<>();

        int pages = 0;
        SearchPage page = index.search(request);
        while (true) {
            found.addAll(ids(page));
            assertThat(page.total()).isEqualTo(95);
            if (page.cursor() == null) {
                break;
            }
            pages++;
            add(1_000 + pages);
            index.apply(List.of(remove("s" + (94 - pages)), remove("s" + pages)), Bookmark.NONE);
            index.refresh();
            page = index.search(request.after(page.cursor()));
        }

        assertThat(pages).isEqualTo(9);
        assertThat(found).doesNotHaveDuplicates().containsExactlyElementsOf(expected);
        assertThat(index.search(request).total()).isEqualTo(95 - 9);
    }

    @Test
    void theSizeMayChangeFromPageToPage() {
        SearchRequest ten = SearchRequest.of(new Ranking.Newest(), 10);
        SearchRequest forty = SearchRequest.of(new Ranking.Newest(), 40);

        SearchPage second = index.search(forty.after(index.search(ten).cursor()));

        assertThat(ids(second)).hasSize(40).doesNotContainAnyElementsOf(ids(index.search(ten)));
    }

    @Test
    void aCursorExpiresAndEveryPageRenewsIt() {
        SearchRequest request = SearchRequest.of(new Ranking.Newest(), 10);
        String cursor = index.search(request).cursor();

        pass(cursorsLast().dividedBy(2));
        cursor = index.search(request.after(cursor)).cursor();
        pass(cursorsLast().minusSeconds(1));
        String last = index.search(request.after(cursor)).cursor();
        pass(cursorsLast().plusSeconds(1));

        assertThatThrownBy(() -> index.search(request.after(last)))
                .isInstanceOf(ExpiredCursorException.class)
                .hasMessageContaining("anew");
    }

    @Test
    void onlySoManyMomentsAreHeld() {
        SearchRequest request = SearchRequest.of(new Ranking.Newest(), 10);
        String first = index.search(request).cursor();
        String used = null;
        for (int i = 0; i < mostMoments(); i++) {
            add(2_000 + i);
            index.refresh();
            used = index.search(request).cursor();
        }
        String last = used;

        assertThat(index.search(request.after(last)).hits()).isNotEmpty();
        assertThatThrownBy(() -> index.search(request.after(first))).isInstanceOf(ExpiredCursorException.class);
    }

    @Test
    void aCursorSurvivesAReopeningOfTheIndex() {
        SearchRequest request = SearchRequest.of(new Ranking.Newest(), 90);
        String cursor = index.search(request).cursor();

        index.commit();
        index.reopen();

        assertThat(ids(index.search(request.after(cursor)))).containsExactly("s4", "s3", "s2", "s1", "s0");
    }

    @Test
    void aCursorOfAnotherSearchIsRefused() {
        SearchRequest newest = SearchRequest.of(new Ranking.Newest(), 10);
        String cursor = index.search(newest).cursor();
        SearchRequest filtered = newest.with(Filters.NONE.with(Facet.SPLIT, "train"));
        SearchRequest text = SearchRequest.of(new Ranking.Text(SearchQuery.parse("cat")), 10);

        assertThatThrownBy(() -> index.search(filtered.after(cursor))).isInstanceOf(InvalidCursorException.class);
        assertThatThrownBy(() -> index.search(text.after(cursor))).isInstanceOf(InvalidCursorException.class);
    }

    @Test
    void aCursorThatWasChangedInAnyBitIsRefused() {
        SearchRequest request = SearchRequest.of(new Ranking.Newest(), 10);
        byte[] cursor = Base64.getUrlDecoder().decode(index.search(request).cursor());

        IntStream.range(0, cursor.length * 8).forEach(bit -> {
            byte[] changed = cursor.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            String forged = Base64.getUrlEncoder().withoutPadding().encodeToString(changed);
            assertThatThrownBy(() -> index.search(request.after(forged)))
                    .isInstanceOfAny(InvalidCursorException.class, ExpiredCursorException.class);
        });
        assertThatThrownBy(() -> index.search(request.after("no cursor"))).isInstanceOf(InvalidCursorException.class);
        assertThatThrownBy(() -> index.search(request.after(""))).isInstanceOf(InvalidCursorException.class);
    }

    private void add(int i) {
        String id = "s" + i;
        index.apply(
                List.of(
                        put(image(id, "a cat", Instant.ofEpochSecond(1_700_000_000L + i))),
                        put(atAngle(id, i % 90), i)),
                Bookmark.NONE);
    }

    private static List<String> ids(SearchPage page) {
        return page.hits().stream().map(hit -> hit.sampleId().value()).toList();
    }
}
