package io.journeydb.index.lucene;

import static io.journeydb.index.TestEvents.image;
import static io.journeydb.index.TestEvents.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeydb.events.identity.SampleId;
import io.journeydb.index.TestFeatures;
import io.journeydb.index.search.Bookmark;
import io.journeydb.index.search.IndexLockedException;
import io.journeydb.index.search.IndexUnavailableException;
import io.journeydb.index.search.SampleIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StorageFailureTest {

    private static final Bookmark FIRST = new Bookmark(Map.of("place", "1"));
    private static final Bookmark SECOND = new Bookmark(Map.of("place", "2"));

    @TempDir
    Path folder;

    @Test
    void aFullDiskLeavesTheIndexReadableAndIsOverAfterReopening() throws IOException {
        FullDirectory disk = new FullDirectory(FSDirectory.open(folder));
        try (SampleIndex index = LuceneSampleIndex.open(disk, 16, TestFeatures.ENCODERS)) {
            index.apply(List.of(put(image("a", "a cat"))), FIRST);
            index.commit();
            index.refresh();
            index.apply(List.of(put(image("b", "a cat"))), SECOND);

            disk.fill();
            assertThatThrownBy(index::commit).isInstanceOf(IndexUnavailableException.class);
            assertThat(index.isWritable()).isFalse();
            assertThat(index.find(new SampleId("a"))).isPresent();
            assertThatThrownBy(() -> index.apply(List.of(), SECOND)).isInstanceOf(IndexUnavailableException.class);

            disk.makeRoom();
            index.reopen();
            assertThat(index.isWritable()).isTrue();
            assertThat(index.bookmark()).isEqualTo(FIRST);
            index.apply(List.of(put(image("b", "a cat"))), SECOND);
            index.refresh();
            assertThat(index.count()).isEqualTo(2);
        }
    }

    @Test
    void aSecondProcessIsToldThatTheFolderIsTaken() {
        try (SampleIndex first = LuceneSampleIndex.open(folder, 16, TestFeatures.ENCODERS)) {
            assertThatThrownBy(() -> LuceneSampleIndex.open(folder, 16, TestFeatures.ENCODERS))
                    .isInstanceOf(IndexLockedException.class)
                    .hasMessageContaining(folder.toString())
                    .hasMessageContaining("journeydb.index.directory");
            assertThat(first.isWritable()).isTrue();
        }
    }

    @Test
    void anIndexThatCannotBeReadIsBegunAnew() throws IOException {
        try (SampleIndex index = LuceneSampleIndex.open(folder, 16, TestFeatures.ENCODERS)) {
            index.apply(List.of(put(image("a", "a cat"))), FIRST);
        }
        try (var files = Files.list(folder)) {
            for (Path segments : files.filter(
                            file -> file.getFileName().toString().startsWith("segments_"))
                    .toList()) {
                Files.write(segments, new byte[] {1, 2, 3});
            }
        }

        try (SampleIndex index = LuceneSampleIndex.open(folder, 16, TestFeatures.ENCODERS)) {
            assertThat(index.bookmark()).isEqualTo(Bookmark.NONE);
            assertThat(index.count()).isZero();
        }
    }
}
