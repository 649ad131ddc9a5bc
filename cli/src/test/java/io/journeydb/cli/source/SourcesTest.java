package io.journeydb.cli.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.journeydb.cli.source.OutgoingSample.Content;
import io.journeydb.cli.source.SourceEntry.Skipped;
import io.journeydb.cli.terminal.Failure;
import io.journeydb.events.identity.Sha256;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesTest {

    private static final Path REAL =
            Path.of(System.getProperty("journeydb.home"), "..", "shared", "data", "midjourney");

    @TempDir
    private Path folder;

    @Test
    void the_real_samples_are_all_read_by_value() {
        assumeThat(REAL).as("the real Midjourney images are not here: skipped").isDirectory();

        List<SourceEntry> entries = Entries.of(REAL.resolve("samples.jsonl"));

        assertThat(Entries.samples(entries)).hasSize(8).allSatisfy(sample -> assertThat(sample.content())
                .isInstanceOf(Content.ByValue.class));
    }

    @Test
    void a_line_that_cannot_be_used_is_skipped_with_its_number_and_the_rest_goes_on() throws IOException {
        Files.write(folder.resolve("a.jpg"), new byte[] {1});
        Path file = write("some.jsonl", """
                {"file": "a.jpg", "prompt": "a cat", "author": "me", "unknown": 1}
                not json

                {"file": "a.jpg"}
                {"file": "missing.jpg", "prompt": "a cat"}
                {"file": "../a.jpg", "prompt": "a cat"}
                {"file": "/etc/hostname", "prompt": "a cat"}
                {"prompt": "a cat"}
                {"prompt": "a dog", "image": {"url": "https://example.org/dog.jpg"}, "gridindex": 2}
                """);

        List<SourceEntry> entries = Entries.of(file);

        assertThat(entries)
                .filteredOn(Skipped.class::isInstance)
                .extracting(entry -> ((Skipped) entry).where())
                .containsExactly("line 2", "line 4", "line 5", "line 6", "line 7", "line 8");
        assertThat(Entries.samples(entries)).extracting(OutgoingSample::prompt).containsExactly("a cat", "a dog");
        assertThat(Entries.samples(entries).get(0).attributes()).containsOnlyKeys("author");
        assertThat(Entries.samples(entries).get(1).content()).isInstanceOf(Content.ByReference.class);
    }

    @Test
    void a_folder_gives_each_picture_with_the_text_beside_it() throws IOException {
        Files.createDirectories(folder.resolve("deep"));
        Files.write(folder.resolve("deep/a.PNG"), new byte[] {1});
        Files.writeString(folder.resolve("deep/a.txt"), "a cat --v 5\n");
        Files.write(folder.resolve("b.webp"), new byte[] {2});
        Files.writeString(folder.resolve("notes.md"), "not a picture");

        List<SourceEntry> entries = Entries.of(folder);

        assertThat(Entries.samples(entries)).extracting(OutgoingSample::prompt).containsExactly("a cat --v 5");
        assertThat(entries).contains(new Skipped("b.webp", "there is no b.txt with its prompt beside it"));
    }

    @Test
    void a_link_in_a_folder_is_not_followed() throws IOException {
        Path secret = Files.write(Files.createTempFile("secret", ".bin"), new byte[] {9});
        Files.createSymbolicLink(folder.resolve("a.jpg"), secret);
        Files.writeString(folder.resolve("a.txt"), "a cat");

        assertThat(Entries.samples(Entries.of(folder))).isEmpty();
    }

    @Test
    void a_picture_behind_a_linked_folder_does_not_leave_the_source() throws IOException {
        Path outside = Files.createDirectories(folder.resolve("outside"));
        Files.write(outside.resolve("a.jpg"), new byte[] {9});
        Path inside = Files.createDirectories(folder.resolve("inside"));
        Files.createSymbolicLink(inside.resolve("linked"), outside);
        Path file = write("inside/some.jsonl", "{\"file\": \"linked/a.jpg\", \"prompt\": \"a cat\"}");

        assertThat(Entries.of(file)).singleElement().isInstanceOfSatisfying(Skipped.class, skip -> assertThat(
                        skip.reason())
                .contains("leaves the source's folder"));
    }

    @Test
    void a_source_below_a_linked_folder_is_read() throws IOException {
        Files.write(Files.createDirectories(folder.resolve("real")).resolve("a.jpg"), new byte[] {1});
        write("real/some.jsonl", "{\"file\": \"a.jpg\", \"prompt\": \"a cat\"}");
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("real"));

        assertThat(Entries.samples(Entries.of(link.resolve("some.jsonl")))).hasSize(1);
    }

    @Test
    void an_index_in_the_grid_is_an_integer_from_1_to_4() throws IOException {
        String line = "{\"prompt\": \"a cat\", \"image\": {\"url\": \"https://example.org/a\"}, \"gridindex\": %s}%n";
        StringBuilder lines = new StringBuilder();
        for (String index : List.of("1", "4", "null", "0", "5", "2.5", "\"2\"", "99999999999", "[]")) {
            lines.append(line.formatted(index));
        }

        List<SourceEntry> entries = Entries.of(write("some.jsonl", lines.toString()));

        assertThat(Entries.samples(entries)).hasSize(3);
        assertThat(entries).filteredOn(Skipped.class::isInstance).hasSize(6).allSatisfy(skip -> assertThat(
                        ((Skipped) skip).reason())
                .contains("gridindex"));
    }

    @Test
    void a_digest_given_for_a_reference_goes_with_it() throws IOException {
        String digest = "ab".repeat(32);
        Path file = write("some.jsonl", """
                {"prompt": "a cat", "image": {"url": "https://example.org/a", "sha256": "%s"}}
                {"prompt": "a cat", "image": {"url": "https://example.org/a", "sha256": "ABC"}}
                """.formatted(digest));

        List<SourceEntry> entries = Entries.of(file);

        assertThat(Entries.samples(entries).get(0).content())
                .isEqualTo(new Content.ByReference(URI.create("https://example.org/a"), new Sha256(digest)));
        assertThat(entries.get(1)).isInstanceOf(Skipped.class);
    }

    @Test
    void a_byte_order_mark_belongs_to_the_file_and_not_to_the_prompt() throws IOException {
        Files.write(folder.resolve("a.jpg"), new byte[] {1});
        write("a.txt", "\uFEFFa cat\r\n");
        Path lines = write("some.jsonl", "\uFEFF{\"file\": \"a.jpg\", \"prompt\": \"a cat\"}\r\n");

        assertThat(Entries.samples(Entries.of(folder)))
                .extracting(OutgoingSample::prompt)
                .containsExactly("a cat");
        assertThat(Entries.samples(Entries.of(lines)))
                .extracting(OutgoingSample::prompt)
                .containsExactly("a cat");
    }

    @Test
    void a_text_that_would_be_changed_on_its_way_is_skipped() throws IOException {
        String reference = "\"image\": {\"url\": \"https://example.org/a\"}";
        Path file = write("some.jsonl", """
                {"prompt": "half a \\ud83d horse", %1$s}
                {"prompt": "a horse", "author": "\\udc07", %1$s}
                {"prompt": "a \\ud83d\\udc07", %1$s}
                {"prompt": "%2$s", %1$s}
                """.formatted(reference, "a".repeat(70_000)));

        List<SourceEntry> entries = Entries.of(file);

        assertThat(Entries.samples(entries)).extracting(OutgoingSample::prompt).containsExactly("a \uD83D\uDC07");
        assertThat(entries)
                .filteredOn(Skipped.class::isInstance)
                .extracting(entry -> ((Skipped) entry).reason())
                .satisfiesExactly(
                        reason -> assertThat(reason).contains("surrogate"),
                        reason -> assertThat(reason).contains("surrogate"),
                        reason -> assertThat(reason).contains("bytes"));
    }

    @Test
    void a_line_that_is_not_utf_8_spoils_no_other() throws IOException {
        String line = "{\"prompt\": \"caf\u00e9\", \"image\": {\"url\": \"https://example.org/a\"}}\n";
        Path file = folder.resolve("some.jsonl");
        Files.write(file, line.getBytes(StandardCharsets.ISO_8859_1));
        Files.writeString(file, line, StandardOpenOption.APPEND);

        List<SourceEntry> entries = Entries.of(file);

        assertThat(entries.get(0)).isEqualTo(new Skipped("line 1", "it is not UTF-8"));
        assertThat(Entries.samples(entries)).extracting(OutgoingSample::prompt).containsExactly("caf\u00e9");
    }

    @Test
    void a_source_that_is_none_says_what_to_give() throws IOException {
        assertThatThrownBy(() -> SampleSource.at(folder.resolve("nothing"))).isInstanceOf(Failure.class);
        assertThatThrownBy(() -> SampleSource.at(folder))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("no .jpg");
        assertThatThrownBy(() -> SampleSource.at(write("a.csv", "x")))
                .isInstanceOf(Failure.class)
                .hasMessageContaining(".jsonl");
        assertThatThrownBy(() -> Entries.of(write("other.json", "{\"a\": [1]}")))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("messages");
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
