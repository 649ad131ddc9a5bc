package io.journeydb.index.search;

import static io.journeydb.index.TestEvents.annotated;
import static io.journeydb.index.TestEvents.image;
import static io.journeydb.index.TestEvents.json;
import static io.journeydb.index.TestEvents.put;
import static io.journeydb.index.TestEvents.remove;
import static io.journeydb.index.TestFeatures.IMAGE;
import static io.journeydb.index.TestFeatures.PROMPT;
import static io.journeydb.index.TestFeatures.angle;
import static io.journeydb.index.TestFeatures.atAngle;
import static io.journeydb.index.TestFeatures.features;
import static io.journeydb.index.TestFeatures.put;
import static io.journeydb.index.TestFeatures.removeFeatures;
import static io.journeydb.index.TestFeatures.vector;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.journeydb.events.FeatureVector;
import io.journeydb.events.FeaturesExtracted;
import io.journeydb.events.identity.PromptId;
import io.journeydb.events.identity.SampleId;
import io.journeydb.index.query.SearchQuery;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link SampleIndex} must do with features: how they join their samples, and who is near whom. */
public abstract class FeaturesContract {

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

    @Test
    void aSampleGainsItsVectorsWhenTheyComeAndKeepsThemThroughNewAnnotations() {
        apply(put(image("a", "a rabbit")));
        apply(put(atAngle("a", 10), 5));
        index.refresh();
        assertThat(near(10)).containsExactly("a");

        apply(put(annotated("a", 1, "a rabbit", "A rabbit drinks")));
        apply(put(annotated("a", 2, "a rabbit", "A rabbit sleeps")));
        index.refresh();

        assertThat(near(10)).containsExactly("a");
        assertThat(index.find(new SampleId("a"))).hasValue(json(annotated("a", 2, "a rabbit", "A rabbit sleeps")));
        assertThat(hits("sleeps")).containsExactly("a");
        assertThat(index.document(new SampleId("a")).orElseThrow().features().json())
                .isEqualTo(json(atAngle("a", 10)));
    }

    @Test
    void featuresThatComeBeforeTheirSampleWaitForItUnseen() {
        apply(put(atAngle("a", 10), 5));
        index.refresh();
        assertThat(index.count()).isZero();
        assertThat(index.find(new SampleId("a"))).isEmpty();
        assertThat(index.document(new SampleId("a"))).isEmpty();
        assertThat(near(10)).isEmpty();

        apply(put(image("a", "a rabbit")));
        index.refresh();

        assertThat(index.count()).isEqualTo(1);
        assertThat(near(10)).containsExactly("a");
        assertThat(hits("rabbit")).containsExactly("a");
    }

    @Test
    void ofTwoFeaturesTheOneWithTheHigherOffsetWins() {
        apply(put(image("a", "a rabbit")), put(atAngle("a", 80), 6));

        Applied inBatch = apply(put(atAngle("a", 10), 5), put(atAngle("a", 10), 6));
        index.refresh();
        Applied afterRefresh = apply(put(atAngle("a", 10), 4));
        index.refresh();

        assertThat(inBatch).isEqualTo(new Applied(0, 2));
        assertThat(afterRefresh).isEqualTo(new Applied(0, 1));
        assertThat(index.nearest(query(80, 1)).getFirst().score()).isCloseTo(1, within(1e-5f));
    }

    @Test
    void aTombstoneOfFeaturesTakesThemAloneAndOneOfTheSampleTakesAll() {
        apply(
                put(image("a", "a rabbit")),
                put(atAngle("a", 10), 5),
                put(image("b", "a cat")),
                put(atAngle("b", 20), 6));
        apply(put(atAngle("waiting", 30), 7));
        index.refresh();

        assertThat(apply(removeFeatures("a", 4))).as("older than the features").isEqualTo(new Applied(0, 1));
        apply(removeFeatures("a", 8), removeFeatures("waiting", 9), remove("b"));
        apply(put(image("waiting", "a dog")), put(image("b", "a cat")));
        index.refresh();

        assertThat(near(10)).isEmpty();
        assertThat(index.count()).isEqualTo(3);
        assertThat(hits("rabbit")).containsExactly("a");
    }

    @Test
    void halvesThatComeInAnyOrderMakeTheSameDocuments() {
        Random random = new Random(5);
        List<Change> all = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String id = "s" + i;
            all.add(put(image(id, "prompt " + i)));
            all.add(put(annotated(id, 1, "prompt " + i, "caption one")));
            all.add(put(annotated(id, 2, "prompt " + i, "caption two")));
            all.add(put(atAngle(id, 90), 3));
            all.add(put(atAngle(id, i), 4));
        }
        for (int delivery = 0; delivery < 3; delivery++) {
            Collections.shuffle(all, random);
            for (int from = 0; from < all.size(); from += 7) {
                apply(all.subList(from, Math.min(all.size(), from + 7)).toArray(Change[]::new));
                if (random.nextInt(4) == 0) {
                    index.refresh();
                }
            }
        }
        index.refresh();

        assertThat(index.count()).isEqualTo(40);
        assertThat(index.vectors(VectorSpace.IMAGE)).isEqualTo(new VectorCounts(40, 0));
        for (int i = 0; i < 40; i++) {
            SampleDocument found = index.document(new SampleId("s" + i)).orElseThrow();
            assertThat(found.json()).isEqualTo(json(annotated("s" + i, 2, "prompt " + i, "caption two")));
            assertThat(found.features().json()).isEqualTo(json(atAngle("s" + i, i)));
            assertThat(found.features().offset()).isEqualTo(4);
        }
        assertThat(near(0)).startsWith("s0", "s1", "s2", "s3");
    }

    @Test
    void vectorsOfAnotherEncoderVersionOrDimensionAreKeptCountedAndNotSearched() {
        FeatureVector other = vector(new Encoder("other", "1", 2), angle(0));
        FeatureVector newer = vector(new Encoder("shapes", "2", 2), angle(0));
        FeatureVector longer = vector(new Encoder("shapes", "1", 4), 1, 0, 0, 0);
        List<FeatureVector> foreign = List.of(other, newer, longer);
        for (int i = 0; i < 3; i++) {
            FeaturesExtracted event = features("s" + i, null, foreign.get(i), vector(PROMPT, 1, 0, 0));
            apply(put(image("s" + i, "a cat")), put(event, i));
        }
        apply(put(image("own", "a cat")), put(atAngle("own", 0), 3));
        index.refresh();

        assertThat(near(0)).containsExactly("own");
        assertThat(index.vectors(VectorSpace.IMAGE)).isEqualTo(new VectorCounts(1, 3));
        assertThat(index.vectors(VectorSpace.PROMPT)).isEqualTo(new VectorCounts(3, 0));
        assertThat(index.document(new SampleId("s2")).orElseThrow().features().image())
                .isEqualTo(longer);
    }

    @Test
    void neighboursComeNearestFirstWithTheirCosine() {
        for (int i = 0; i < 200; i++) {
            apply(put(image("s" + i, "a cat")), put(atAngle("s" + i, i * 0.4), i));
        }
        index.refresh();

        List<Neighbour> nearest = index.nearest(query(0, 5));

        assertThat(nearest.stream().map(neighbour -> neighbour.sampleId().value()))
                .containsExactly("s0", "s1", "s2", "s3", "s4");
        assertThat(nearest.get(4).score()).isCloseTo((float) Math.cos(Math.toRadians(1.6)), within(1e-5f));
        assertThat(nearest.get(4).document().prompt()).isEqualTo("a cat --v 5");
    }

    @Test
    void spacesAreSearchedApart() {
        apply(put(image("a", "a cat")), put(features("a", null, angle(0), new float[] {0, 1, 0}), 1));
        apply(put(image("b", "a dog")), put(features("b", null, angle(90), new float[] {1, 0, 0}), 2));
        index.refresh();

        assertThat(near(0)).startsWith("a");
        assertThat(index.nearest(new NeighbourQuery(
                                VectorSpace.PROMPT, new float[] {1, 0, 0}, 1, Filters.NONE, Exclusions.NONE))
                        .getFirst()
                        .sampleId()
                        .value())
                .isEqualTo("b");
    }

    @Test
    void exclusionsAndFiltersHoldForNeighbours() {
        apply(put(image("a", "a cat")), put(atAngle("a", 0), 1));
        apply(put(image("twin", "a cat")), put(atAngle("twin", 1), 2));
        apply(put(image("b", "a dog")), put(atAngle("b", 2), 3));
        apply(put(annotated("c", 1, "a cow", "")), put(atAngle("c", 3), 4));
        index.refresh();
        PromptId cat = PromptId.of("a cat");

        assertThat(near(query(0, 9, Filters.NONE, Exclusions.of(new SampleId("a")))))
                .containsExactly("twin", "b", "c");
        assertThat(near(query(0, 9, Filters.NONE, Exclusions.ofEverythingLike(new SampleId("a"), cat))))
                .containsExactly("b", "c");
        assertThat(near(query(0, 9, Filters.NONE.with(Facet.ANNOTATOR, "lexicon"), Exclusions.NONE)))
                .containsExactly("c");
        assertThat(near(query(
                        0,
                        9,
                        Filters.NONE.with(Facet.SPLIT, "train"),
                        new Exclusions(Set.of(new SampleId("b")), Set.of(cat), Optional.empty()))))
                .containsExactly("c");
    }

    @Test
    void anEmptyIndexHasNoNeighboursAndAVectorOfAnotherLengthIsRefused() {
        assertThat(near(0)).isEmpty();
        assertThat(index.encoders().of(VectorSpace.IMAGE)).isEqualTo(IMAGE);
        NeighbourQuery query =
                new NeighbourQuery(VectorSpace.IMAGE, new float[] {1, 0, 0}, 1, Filters.NONE, Exclusions.NONE);

        assertThatThrownBy(() -> index.nearest(query))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 dimensions");
    }

    private Applied apply(Change... changes) {
        return index.apply(List.of(changes), Bookmark.NONE);
    }

    private List<String> near(double degrees) {
        return near(query(degrees, 10));
    }

    private List<String> near(NeighbourQuery query) {
        return index.nearest(query).stream()
                .map(neighbour -> neighbour.sampleId().value())
                .toList();
    }

    private static NeighbourQuery query(double degrees, int k) {
        return query(degrees, k, Filters.NONE, Exclusions.NONE);
    }

    private static NeighbourQuery query(double degrees, int k, Filters filters, Exclusions exclusions) {
        return new NeighbourQuery(VectorSpace.IMAGE, angle(degrees), k, filters, exclusions);
    }

    private List<String> hits(String query) {
        return index.search(SearchQuery.parse(query), 10).hits().stream()
                .map(hit -> hit.sampleId().value())
                .toList();
    }
}
