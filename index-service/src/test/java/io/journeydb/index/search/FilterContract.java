package io.journeydb.index.search;

import static io.journeydb.index.Described.sample;
import static io.journeydb.index.TestEvents.image;
import static io.journeydb.index.TestEvents.put;
import static io.journeydb.index.TestFeatures.angle;
import static io.journeydb.index.TestFeatures.atAngle;
import static io.journeydb.index.TestFeatures.features;
import static io.journeydb.index.TestFeatures.put;
import static org.assertj.core.api.Assertions.assertThat;

import io.journeydb.events.identity.SampleId;
import io.journeydb.events.identity.Split;
import io.journeydb.index.query.SearchQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every {@link SampleIndex} must do with filters, facets, and rankings other than by words. */
public abstract class FilterContract {

    private static final Instant NEW_YEAR = Instant.parse("2026-01-01T00:00:00Z");

    private SampleIndex index;

    /** Opens an empty index for the encoders of the tests. */
    protected abstract SampleIndex open();

    @BeforeEach
    void begin() {
        index = open();
    }

    @AfterEach
    void end() {
        index.close();
    }

    private void fourSamples() {
        apply(
                sample("plain").at("2026-01-01T00:00:00Z").put(),
                sample("film")
                        .at("2026-01-02T00:00:00Z")
                        .style("Film  Grain", "film-look", "camera")
                        .parameters(Map.of("version", "5.20", "aspect", "6:4"))
                        .verified()
                        .put(),
                sample("niji")
                        .at("2026-01-03T00:00:00Z")
                        .from("midjourney", Split.VAL)
                        .style("anime", "medium")
                        .parameters(Map.of("niji", "5", "aspect", "3:2"))
                        .annotator("chat")
                        .put(),
                sample("other")
                        .at("2026-01-04T00:00:00Z")
                        .from("stable diffusion", Split.EXTERNAL)
                        .put(),
                put(atAngle("waiting", 0), 1));
        index.refresh();
    }

    @ParameterizedTest
    @CsvSource({
        "CATEGORY, camera, film",
        "CATEGORY, camera|medium, niji film",
        "STYLE, film grain, film",
        "SPLIT, train, film plain",
        "GENERATOR, stable diffusion, other",
        "VERSION, 5.2, film",
        "VERSION, niji-5, niji",
        "ASPECT, 1.5:1, niji film",
        "ANNOTATOR, chat, niji",
        "VERIFIED, true, film",
        "VERIFIED, false, other niji plain",
        "DAY, 2026-01-02|2026-01-04, other film",
        "VERSION, 6, ''"
    })
    void aFilterLeavesThoseThatHaveOneOfItsValues(Facet facet, String values, String expected) {
        fourSamples();
        Filters filters = Filters.NONE.with(facet, values.split("\\|"));

        assertThat(found(new Ranking.Newest(), filters)).isEqualTo(expected);
        assertThat(found(text("cat"), filters)).isEqualTo(expected);
    }

    @Test
    void filtersHoldTogetherAndTimeIncludesItsBeginningOnly() {
        fourSamples();
        Filters train = Filters.NONE.with(Facet.SPLIT, "train");

        assertThat(found(new Ranking.Newest(), train.with(Facet.VERIFIED, "false")))
                .isEqualTo("plain");
        assertThat(found(new Ranking.Newest(), train.between(NEW_YEAR, NEW_YEAR.plusSeconds(86_400))))
                .isEqualTo("plain");
        assertThat(found(new Ranking.Newest(), Filters.NONE.between(NEW_YEAR.plusSeconds(86_400), null)))
                .isEqualTo("other niji film");
        assertThat(found(new Ranking.Newest(), Filters.NONE)).isEqualTo("other niji film plain");
    }

    @Test
    void facetsCountAllThatIsFoundExactly() {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            Split split = i % 3 == 0 ? Split.VAL : Split.TRAIN;
            String kind = i % 5 == 0 ? "camera" : "medium";
            changes.add(sample("s" + i)
                    .from("midjourney", split)
                    .style("phrase " + i % 120, kind)
                    .put());
        }
        apply(changes.subList(0, 150).toArray(Change[]::new));
        index.refresh();
        apply(changes.subList(100, 300).toArray(Change[]::new));
        apply(put(image("dog", "a dog")));
        index.refresh();

        SearchRequest request = SearchRequest.of(text("cat"), 1).counting(EnumSet.allOf(Facet.class));
        SearchPage all = index.search(request);
        SearchPage some = index.search(request.with(Filters.NONE.with(Facet.CATEGORY, "camera")));

        assertThat(all.facets().keySet()).containsExactlyInAnyOrder(Facet.values());
        assertThat(all.facets().get(Facet.SPLIT))
                .containsExactly(new FacetCount("train", 200), new FacetCount("val", 100));
        assertThat(all.facets().get(Facet.CATEGORY))
                .containsExactly(new FacetCount("medium", 240), new FacetCount("camera", 60));
        assertThat(all.facets().get(Facet.STYLE)).hasSize(50).startsWith(new FacetCount("phrase 0", 3));
        assertThat(all.facets().get(Facet.VERSION)).isEmpty();
        assertThat(all.facets().get(Facet.DAY)).containsExactly(new FacetCount("2026-01-01", 300));
        assertThat(some.total()).isEqualTo(60);
        assertThat(some.facets().get(Facet.SPLIT))
                .containsExactly(new FacetCount("train", 40), new FacetCount("val", 20));
    }

    @Test
    void meaningRanksByTheVectorAndTheQuerysOperatorsHold() {
        apply(
                put(image("cat", "a cat asleep")),
                put(features("cat", null, null, new float[] {1, 0, 0}), 1),
                put(image("kitten", "a kitten")),
                put(features("kitten", null, null, new float[] {0.8f, 0.6f, 0}), 2),
                put(image("car", "a car")),
                put(features("car", null, null, new float[] {0, 0, 1}), 3),
                put(image("blind", "a cat without a vector")));
        index.refresh();
        QueryVector cat = QueryVector.of(1, 0, 0);

        assertThat(found(new Ranking.Semantic(SearchQuery.parse("feline"), cat), Filters.NONE))
                .isEqualTo("cat kitten car");
        assertThat(found(new Ranking.Semantic(SearchQuery.parse("feline -asleep"), cat), Filters.NONE))
                .isEqualTo("kitten car");
        assertThat(found(new Ranking.Hybrid(SearchQuery.parse("cat"), cat), Filters.NONE))
                .startsWith("cat ")
                .contains("kitten", "car", "blind");
        SearchPage fused = index.search(SearchRequest.of(new Ranking.Hybrid(SearchQuery.parse("kitten"), cat), 9)
                .counting(Set.of(Facet.SPLIT)));
        assertThat(fused.hits().getFirst().sampleId()).isEqualTo(new SampleId("kitten"));
        assertThat(fused.hits().getFirst().score()).isEqualTo(1f / 61 + 1f / 62);
        assertThat(fused.hits().getFirst().highlights().prompt()).containsExactly("a <em>kitten</em>");
        assertThat(fused.facets().get(Facet.SPLIT)).containsExactly(new FacetCount("train", 3));
    }

    @Test
    void picturesAreFoundByALikeOne() {
        apply(put(image("a", "a cat")), put(atAngle("a", 0), 1));
        apply(put(image("b", "a dog")), put(atAngle("b", 5), 2));
        apply(put(image("c", "a cow")), put(atAngle("c", 60), 3));
        index.refresh();
        Ranking likeB = new Ranking.Near(VectorSpace.IMAGE, QueryVector.of(angle(5)));

        assertThat(found(likeB, Filters.NONE)).isEqualTo("b a c");
        SearchPage others = index.search(
                new SearchRequest(likeB, Filters.NONE, Exclusions.of(new SampleId("b")), Set.of(), 1, null));
        assertThat(others.hits()).singleElement().satisfies(hit -> {
            assertThat(hit.sampleId()).isEqualTo(new SampleId("a"));
            assertThat(hit.score()).isBetween(0.99f, 1f);
            assertThat(hit.highlights()).isEqualTo(Highlights.NONE);
        });
    }

    private void apply(Change... changes) {
        index.apply(List.of(changes), Bookmark.NONE);
    }

    private static Ranking text(String query) {
        return new Ranking.Text(SearchQuery.parse(query));
    }

    private String found(Ranking ranking, Filters filters) {
        return String.join(
                " ",
                index.search(SearchRequest.of(ranking, 10).with(filters)).hits().stream()
                        .map(hit -> hit.sampleId().value())
                        .toList());
    }
}
