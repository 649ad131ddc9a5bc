package io.journeydb.local.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileTreeTest {

    @TempDir
    private Path folder;

    @Test
    void aFolderGoesWithAllInItAndLinksAreNotFollowed() throws IOException {
        Path elsewhere = Files.writeString(folder.resolve("elsewhere"), "stays");
        Path root = Files.createDirectories(folder.resolve("root"));
        Files.writeString(Files.createDirectories(root.resolve("a/b")).resolve("file"), "goes");
        Files.createSymbolicLink(root.resolve("link"), elsewhere);

        FileTree.delete(root);

        assertThat(root).doesNotExist();
        assertThat(elsewhere).hasContent("stays");
    }

    @Test
    void aFolderThatIsNotThereIsDeletedAlready() throws IOException {
        FileTree.delete(folder.resolve("nothing"));

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whatIsKeptStaysWithTheFoldersThatItLiesIn() throws IOException {
        Path kept = Files.createDirectories(folder.resolve("root/logs"));
        Files.writeString(kept.resolve("log"), "words");
        Files.writeString(Files.createDirectories(folder.resolve("root/data")).resolve("file"), "goes");

        FileTree.deleteAllBut(kept, folder.resolve("root"));

        assertThat(kept.resolve("log")).hasContent("words");
        assertThat(folder.resolve("root/data")).doesNotExist();
    }
}
