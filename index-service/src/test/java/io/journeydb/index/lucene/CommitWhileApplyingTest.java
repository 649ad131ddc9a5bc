package io.journeydb.index.lucene;

import static io.journeydb.index.TestEvents.image;
import static io.journeydb.index.TestEvents.put;
import static org.assertj.core.api.Assertions.assertThat;

import io.journeydb.events.identity.SampleId;
import io.journeydb.index.TestFeatures;
import io.journeydb.index.search.Bookmark;
import io.journeydb.index.search.SampleIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NoLockFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class CommitWhileApplyingTest {

    private static final Bookmark AFTER_A = new Bookmark(Map.of("place", "1"));
    private static final Bookmark AFTER_B = new Bookmark(Map.of("place", "2"));

    @TempDir
    Path folder;

    @Test
    void theBookmarkOfACommitIsNotAheadOfItsDocuments() throws IOException {
        FullDirectory disk = new FullDirectory(folder());
        MeanwhileDirectory files = new MeanwhileDirectory(disk);
        SampleIndex index = LuceneSampleIndex.open(files, 16, TestFeatures.ENCODERS);
        index.apply(List.of(put(image("a", "a rabbit"))), AFTER_A);
        files.atNextFile(() -> index.apply(List.of(put(image("b", "a rabbit"))), AFTER_B));

        index.commit();
        disk.fill();

        assertThat(files.hasHappened()).isTrue();
        assertThat(index.bookmark()).isEqualTo(AFTER_B);
        try (SampleIndex afterTheKill = LuceneSampleIndex.open(folder(), 16, TestFeatures.ENCODERS)) {
            assertThat(afterTheKill.find(new SampleId("a"))).isPresent();
            assertThat(afterTheKill.find(new SampleId("b"))).isEmpty();
            assertThat(afterTheKill.bookmark()).isEqualTo(AFTER_A);
        }
    }

    @Test
    void whatWasAppliedDuringACommitIsInTheNext() throws IOException {
        MeanwhileDirectory files = new MeanwhileDirectory(folder());
        SampleIndex index = LuceneSampleIndex.open(files, 16, TestFeatures.ENCODERS);
        index.apply(List.of(put(image("a", "a rabbit"))), AFTER_A);
        files.atNextFile(() -> index.apply(List.of(put(image("b", "a rabbit"))), AFTER_B));

        index.commit();
        index.commit();

        try (SampleIndex afterTheKill = LuceneSampleIndex.open(folder(), 16, TestFeatures.ENCODERS)) {
            assertThat(afterTheKill.find(new SampleId("b"))).isPresent();
            assertThat(afterTheKill.bookmark()).isEqualTo(AFTER_B);
        }
    }

    @Test
    void committingAgainWithoutChangesWritesNothing() throws IOException {
        MeanwhileDirectory files = new MeanwhileDirectory(folder());
        try (SampleIndex index = LuceneSampleIndex.open(files, 16, TestFeatures.ENCODERS)) {
            index.apply(List.of(put(image("a", "a rabbit"))), AFTER_A);
            index.commit();
            String[] before = files.listAll();

            index.commit();

            assertThat(files.listAll()).isEqualTo(before);
        }
    }

    /** Of a process that is killed the lock is gone; of this one it stays. */
    private FSDirectory folder() throws IOException {
        return FSDirectory.open(folder, NoLockFactory.INSTANCE);
    }
}
