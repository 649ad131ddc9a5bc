package io.journeydb.index.search;

import static io.journeydb.index.Described.sample;
import static io.journeydb.index.TestEvents.image;
import static io.journeydb.index.TestEvents.put;
import static io.journeydb.index.TestEvents.remove;
import static io.journeydb.index.TestFeatures.features;
import static io.journeydb.index.TestFeatures.put;
import static org.assertj.core.api.Assertions.assertThat;

import io.journeydb.events.FeatureVector;
import io.journeydb.events.PerceptualHash;
import io.journeydb.events.identity.SampleId;
import io.journeydb.events.identity.Split;
import io.journeydb.index.TestFeatures;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link SampleIndex} must know of near-duplicates. */
public abstract class DuplicatesContract {

    /** Half of the bits, as a picture has them. */
    private static final long SHAPE = 0x5555555555555555L;

    private SampleIndex index;
    private long offset;

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
    void picturesThatDifferInFiveBitsAreOneGroupAndInSixAreNot() {
        add("a", 0L, Split.TRAIN);
        add("b", 0b11111L, Split.TRAIN);
        add("far", -1L, Split.TRAIN);
        add("six-from-far", -1L << 6, Split.TRAIN);
        index.refresh();

        assertThat(members("a")).containsExactly("a", "b");
        assertThat(members("far")).isEmpty();
        assertThat(members("unknown")).isEmpty();
        Hit hit = index.search(SearchRequest.of(new Ranking.Newest(), 10)).hits().stream()
                .filter(found -> found.sampleId().value().equals("b"))
                .findFirst()
                .orElseThrow();
        assertThat(hit.duplicates()).isEqualTo(new Hit.Duplicates(new SampleId("a"), 1));
    }

    @Test
    void picturesWithoutShapeAreNoDuplicatesOfEachOther() {
        for (String blank : List.of("0000000000000000", "ffffffffffffffff", "000000000000001f", "ffffffffffffffe0")) {
            addHash(blank + "-a", blank, Split.TRAIN);
            addHash(blank + "-b", blank, Split.VAL);
        }
        addHash("shape-a", "000000000000003f", Split.TRAIN);
        addHash("shape-b", "000000000000003f", Split.VAL);
        index.refresh();

        assertThat(members("0000000000000000-a")).isEmpty();
        assertThat(members("000000000000001f-a")).isEmpty();
        assertThat(members("ffffffffffffffff-a")).isEmpty();
        assertThat(members("shape-a")).containsExactly("shape-a", "shape-b");
        assertThat(index.leaks(10).groups()).isEqualTo(1);
    }

    @Test
    void aGroupReachesAsFarAsItsMembersReach() {
        add("a", 0L, Split.TRAIN);
        add("c", 0b1111111111L, Split.TRAIN);
        index.refresh();
        assertThat(members("a")).isEmpty();

        add("b", 0b11111L, Split.TRAIN);
        index.refresh();
        assertThat(members("a")).containsExactly("a", "b", "c");

        index.apply(List.of(remove("b")), Bookmark.NONE);
        index.refresh();
        assertThat(members("a")).isEmpty();
    }

    @Test
    void ofRandomHashesExactlyTheNearOnesAreConnected() {
        Random random = new Random(3);
        long[] hashes = new long[400];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = random.nextLong();
            if (i % 2 == 1) {
                hashes[i] = hashes[i - 1];
                for (int flips = i % 20 / 2; flips > 0; flips--) {
                    hashes[i] ^= 1L << random.nextInt(64);
                }
            }
            add("s" + i, hashes[i], Split.TRAIN);
        }
        index.refresh();

        for (int i = 0; i < hashes.length; i += 2) {
            boolean near = Long.bitCount(hashes[i] ^ hashes[i + 1]) <= DuplicateGroup.MAX_DISTANCE;
            assertThat(members("s" + i).size()).isEqualTo(near ? 2 : 0);
        }
    }

    @Test
    void groupsThatCrossSplitsAreLeaks() {
        add("a", 0L, Split.TRAIN);
        add("b", 1L, Split.VAL);
        add("c", 3L, Split.TRAIN);
        add("x", -1L, Split.TRAIN);
        add("y", -1L, Split.TRAIN);
        add("p", 0x00FF00FF00FF00FFL, Split.TEST);
        add("q", 0x00FF00FF00FF00FFL, Split.TRAIN);
        index.refresh();

        Leaks leaks = index.leaks(1);

        assertThat(leaks.groups()).isEqualTo(2);
        assertThat(leaks.samples()).isEqualTo(5);
        assertThat(leaks.largest()).singleElement().satisfies(group -> {
            assertThat(group.id()).isEqualTo(new SampleId("a"));
            assertThat(group.splits()).containsExactlyInAnyOrder(Split.TRAIN, Split.VAL);
            assertThat(group.members()).hasSize(3);
        });
        assertThat(index.leaks(0).largest()).isEmpty();
    }

    @Test
    void nearDuplicatesCanBeExcludedFromASearch() {
        add("a", 0L, Split.TRAIN);
        add("b", 1L, Split.TRAIN);
        add("c", -1L, Split.TRAIN);
        index.apply(List.of(put(image("no-features", "a cat"))), Bookmark.NONE);
        index.refresh();
        Exclusions likeA = new Exclusions(Set.of(), Set.of(), Optional.of(new SampleId("a")));

        SearchPage page =
                index.search(new SearchRequest(new Ranking.Newest(), Filters.NONE, likeA, Set.of(), 10, null));
        List<Neighbour> near =
                index.nearest(new NeighbourQuery(VectorSpace.IMAGE, TestFeatures.angle(0), 10, Filters.NONE, likeA));

        assertThat(page.hits().stream().map(hit -> hit.sampleId().value()))
                .containsExactlyInAnyOrder("c", "no-features");
        assertThat(near.stream().map(neighbour -> neighbour.sampleId().value())).containsExactly("c");
    }

    /** @param bits of its hash that differ from those of a picture with shape */
    private void add(String id, long bits, Split split) {
        addHash(id, PerceptualHash.of(SHAPE ^ bits).hex(), split);
    }

    private void addHash(String id, String hash, Split split) {
        FeatureVector none = null;
        Change picture =
                put(features(id, hash, TestFeatures.vector(TestFeatures.IMAGE, TestFeatures.angle(0)), none), offset++);
        index.apply(List.of(sample(id).from("midjourney", split).put(), picture), Bookmark.NONE);
    }

    private List<String> members(String id) {
        return index.duplicates(new SampleId(id)).stream()
                .flatMap(group -> group.members().stream())
                .map(member -> member.sampleId().value())
                .toList();
    }
}
