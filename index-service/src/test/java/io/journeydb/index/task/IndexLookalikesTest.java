package io.journeydb.index.task;

import static io.journeydb.index.TestEvents.image;
import static io.journeydb.index.TestEvents.put;
import static io.journeydb.index.TestFeatures.angle;
import static io.journeydb.index.TestFeatures.features;
import static io.journeydb.index.TestFeatures.put;
import static io.journeydb.index.task.TaskSamples.sample;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeydb.events.identity.SampleId;
import io.journeydb.events.identity.Split;
import io.journeydb.index.TestFeatures;
import io.journeydb.index.lucene.LuceneSampleIndex;
import io.journeydb.index.search.Bookmark;
import io.journeydb.index.search.Change;
import io.journeydb.index.search.SampleIndex;
import io.journeydb.index.task.PictureException.Reason;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No answer is looked up where it comes from: the sample, its prompt's other pictures, its near-duplicates. */
class IndexLookalikesTest {

    private static final String HASH = "00000000ffffffff";
    private static final String THREE_BITS_OFF = "00000000fffffff8";
    private static final String FAR_HASH = "ffffffff00000000";

    @TempDir
    private Path folder;

    private SampleIndex index;
    private Lookalikes lookalikes;

    @BeforeEach
    void index_a_sample_its_sibling_its_near_duplicate_and_strangers() {
        index = LuceneSampleIndex.open(folder, 16, TestFeatures.ENCODERS);
        lookalikes = new IndexLookalikes(index, file -> angle(0));
        List<Change> changes = new ArrayList<>();
        add(changes, "asked", "a red cat", HASH, 0);
        add(changes, "sibling", "a red cat", FAR_HASH, 1);
        add(changes, "duplicate", "another prompt", THREE_BITS_OFF, 2);
        add(changes, "near", "a stranger", FAR_HASH, 3);
        add(changes, "far", "a far stranger", FAR_HASH, 60);
        changes.add(put(image("unannotated", "waits")));
        changes.add(put(features("unannotated", FAR_HASH, angle(1), null), 1));
        changes.add(put(image("no-features", "none yet")));
        index.apply(changes, Bookmark.NONE);
        index.refresh();
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void a_sample_its_prompts_other_pictures_and_its_near_duplicates_never_answer_for_it() {
        assertThat(ids(new Picture.Stored(new SampleId("asked")), 10)).containsExactly("near", "far");
    }

    @Test
    void as_many_are_found_as_are_asked_for_though_nearer_ones_are_left_out() {
        assertThat(ids(new Picture.Stored(new SampleId("asked")), 2)).containsExactly("near", "far");
        assertThat(ids(new Picture.Stored(new SampleId("asked")), 1)).containsExactly("near");
    }

    @Test
    void a_picture_from_outside_may_meet_anybody_who_is_annotated() {
        assertThat(ids(new Picture.Uploaded(new byte[0]), 3)).containsExactly("asked", "sibling", "duplicate");
    }

    @Test
    void only_samples_of_the_wanted_splits_answer() {
        assertThat(lookalikes
                        .of(new Picture.Stored(new SampleId("asked")), 9, Set.of(Split.VAL))
                        .nearestFirst())
                .isEmpty();
        assertThat(lookalikes
                        .of(new Picture.Stored(new SampleId("asked")), 9, Set.of(Split.TRAIN))
                        .nearestFirst())
                .hasSize(2);
    }

    @Test
    void a_sample_that_is_unknown_or_has_no_features_is_told_apart() {
        assertThatThrownBy(() -> ids(new Picture.Stored(new SampleId("nobody")), 1))
                .isInstanceOfSatisfying(
                        PictureException.class, e -> assertThat(e.reason()).isEqualTo(Reason.UNKNOWN_SAMPLE));
        assertThatThrownBy(() -> ids(new Picture.Stored(new SampleId("no-features")), 1))
                .isInstanceOfSatisfying(
                        PictureException.class, e -> assertThat(e.reason()).isEqualTo(Reason.NO_FEATURES));
    }

    private List<String> ids(Picture picture, int count) {
        return lookalikes.of(picture, count, Set.of()).nearestFirst().stream()
                .map(lookalike -> lookalike.sample().sampleId().value())
                .toList();
    }

    private static void add(List<Change> changes, String id, String prompt, String hash, double degrees) {
        changes.add(put(sample(id, prompt, "", "ink")));
        changes.add(put(features(id, hash, angle(degrees), null), 1));
    }
}
