package io.journeydb.index.search;

import static io.journeydb.index.TestEvents.annotated;
import static io.journeydb.index.TestEvents.image;
import static io.journeydb.index.TestEvents.json;
import static io.journeydb.index.TestEvents.put;
import static io.journeydb.index.TestEvents.remove;
import static org.assertj.core.api.Assertions.assertThat;

import io.journeydb.events.ImageStored;
import io.journeydb.events.SampleAnnotated;
import io.journeydb.events.identity.SampleId;
import io.journeydb.index.query.SearchQuery;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link SampleIndex} must do with changes. */
public abstract class SampleIndexContract {

    private static final Bookmark HERE = new Bookmark(Map.of("place", "here"));

    private SampleIndex index;

    /** Opens the index: empty the first time in a test, afterwards with what was committed. */
    protected abstract SampleIndex open();

    /** Ends the process that has the index open, as far as the index can tell: nothing more is written. */
    protected abstract void kill(SampleIndex running);

    @BeforeEach
    void begin() {
        index = open();
    }

    @AfterEach
    void end() {
        index.close();
    }

    @Test
    void aStoredImageIsFoundAfterARefresh() {
        ImageStored event = image("a", "a rabbit");

        apply(put(event));
        assertThat(index.find(new SampleId("a"))).isEmpty();
        index.refresh();

        assertThat(index.find(new SampleId("a"))).hasValue(json(event));
        assertThat(hits("rabbit")).containsExactly("a");
    }

    @Test
    void anAnnotationReplacesTheStoredImageAndIsNeverReplacedByIt() {
        SampleAnnotated event = annotated("a", 1, "a rabbit", "A rabbit drinks");

        apply(put(image("a", "a rabbit")));
        apply(put(event));
        apply(put(image("a", "a rabbit")));
        index.refresh();
        apply(put(image("a", "a rabbit")));
        index.refresh();

        assertThat(index.find(new SampleId("a"))).hasValue(json(event));
        assertThat(index.count()).isEqualTo(1);
        assertThat(hits("drinks")).containsExactly("a");
    }

    @Test
    void anEqualOrOlderRevisionIsDropped() {
        SampleAnnotated newest = annotated("a", 3, "a rabbit", "third");
        apply(put(newest));

        Applied inBatch =
                apply(put(annotated("a", 2, "a rabbit", "second")), put(annotated("a", 3, "a rabbit", "other")));
        index.refresh();
        Applied afterRefresh = apply(put(annotated("a", 1, "a rabbit", "first")));
        index.refresh();

        assertThat(inBatch).isEqualTo(new Applied(0, 2));
        assertThat(afterRefresh).isEqualTo(new Applied(0, 1));
        assertThat(index.find(new SampleId("a"))).hasValue(json(newest));
    }

    @Test
    void ofSeveralRevisionsInOneBatchTheHighestWinsWhereverItStands() {
        SampleAnnotated newest = annotated("a", 3, "a rabbit", "third");

        Applied applied = apply(
                put(annotated("a", 1, "a rabbit", "first")), put(newest), put(annotated("a", 2, "a rabbit", "second")));
        index.refresh();

        assertThat(applied).isEqualTo(new Applied(1, 1));
        assertThat(index.find(new SampleId("a"))).hasValue(json(newest));
    }

    @Test
    void aTombstoneRemovesWhateverTheRevision() {
        apply(put(annotated("a", 7, "a rabbit", "")), put(image("b", "a rabbit")));
        index.refresh();

        Applied removed = apply(remove("a"), remove("b"), remove("never-seen"));
        index.refresh();

        assertThat(removed).isEqualTo(new Applied(2, 1));
        assertThat(index.count()).isZero();
        assertThat(hits("rabbit")).isEmpty();
    }

    @Test
    void afterATombstoneASampleBeginsAnew() {
        SampleAnnotated again = annotated("a", 1, "a rabbit", "again");
        apply(put(annotated("a", 7, "a rabbit", "")));
        index.refresh();

        apply(remove("a"), put(again));
        index.refresh();

        assertThat(index.find(new SampleId("a"))).hasValue(json(again));
    }

    @Test
    void repeatedDeliveriesInAnyOrderAcrossSamplesLeaveIdenticalDocuments() {
        Random random = new Random(7);
        List<List<Change>> bySample = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            String id = "s" + i;
            List<Change> changes = new ArrayList<>(List.of(put(image(id, "prompt " + i))));
            for (int revision = 1; revision <= i % 4; revision++) {
                changes.add(put(annotated(id, revision, "prompt " + i, "caption " + revision)));
            }
            bySample.add(changes);
        }

        for (int delivery = 0; delivery < 3; delivery++) {
            Collections.shuffle(bySample, random);
            for (List<Change> changes : bySample) {
                List<Change> redelivered = new ArrayList<>(changes);
                Collections.shuffle(redelivered, random);
                apply(redelivered.toArray(Change[]::new));
                if (random.nextInt(4) == 0) {
                    index.refresh();
                }
            }
        }
        index.refresh();

        assertThat(index.count()).isEqualTo(30);
        for (int i = 0; i < 30; i++) {
            String id = "s" + i;
            byte[] expected = i % 4 == 0
                    ? json(image(id, "prompt " + i))
                    : json(annotated(id, i % 4, "prompt " + i, "caption " + i % 4));
            assertThat(index.find(new SampleId(id))).hasValue(expected);
        }
    }

    @Test
    void whatWasCommittedIsThereAfterAKillWithItsBookmark() {
        apply(put(image("a", "a rabbit")));
        index.commit();
        index.apply(List.of(put(image("b", "a rabbit"))), new Bookmark(Map.of("place", "further")));

        kill(index);
        index = open();

        assertThat(index.bookmark()).isEqualTo(HERE);
        assertThat(hits("rabbit")).containsExactly("a");
    }

    @Test
    void closingCommits() {
        apply(put(annotated("a", 2, "a rabbit", "")));

        index.close();
        index = open();
        Applied again = apply(put(annotated("a", 2, "a rabbit", "")));

        assertThat(index.bookmark()).isEqualTo(HERE);
        assertThat(index.count()).isEqualTo(1);
        assertThat(again).isEqualTo(new Applied(0, 1));
    }

    @Test
    void reopeningGoesBackToTheLastCommit() {
        apply(put(image("a", "a rabbit")));
        index.commit();
        index.apply(List.of(put(image("b", "a rabbit"))), Bookmark.NONE);
        index.refresh();

        index.reopen();

        assertThat(index.isWritable()).isTrue();
        assertThat(index.bookmark()).isEqualTo(HERE);
        assertThat(hits("rabbit")).containsExactly("a");
    }

    @Test
    void clearingForgetsEverything() {
        apply(put(annotated("a", 2, "a rabbit", "")));
        index.commit();

        index.clear();
        kill(index);
        index = open();

        assertThat(index.bookmark()).isEqualTo(Bookmark.NONE);
        assertThat(index.count()).isZero();
        assertThat(apply(put(annotated("a", 1, "a rabbit", "")))).isEqualTo(new Applied(1, 0));
    }

    private Applied apply(Change... changes) {
        return index.apply(List.of(changes), HERE);
    }

    private List<String> hits(String query) {
        return index.search(SearchQuery.parse(query), 10).hits().stream()
                .map(hit -> hit.sampleId().value())
                .toList();
    }
}
