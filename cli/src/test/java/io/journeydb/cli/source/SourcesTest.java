package io.journeydb.cli.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.journeydb.cli.source.OutgoingSample.Content;
import io.journeydb.cli.source.SourceEntry.Sample;
import io.journeydb.cli.source.SourceEntry.Skipped;
import io.journeydb.cli.terminal.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesTest {

    private static final Path REAL =
            Path.of(System.getProperty("journeydb.home"), "..", "shared", "data", "midjourney");

    @TempDir
    private Path folder;

    @Test
    void the_real_discord_export_gives_six_samples_and_nine_reasons() {
        assumeThat(REAL).as("the real Midjourney images are not here: skipped").isDirectory();

        List<SourceEntry> entries = read(REAL.resolve("discord-export.json"));

        assertThat(samples(entries)).extracting(OutgoingSample::prompt).hasSize(6);
        assertThat(samples(entries).get(0).attributes())
                .containsEntry("gridindex", "2")
                .containsEntry("parentid", "1050000000012582912")
                .containsEntry("author", "100000000000000001")
                .containsEntry("createdat", "2022-12-07T10:03:00Z");
        assertThat(entries).filteredOn(Skipped.class::isInstance).hasSize(9);
    }

    @Test
    void the_real_samples_are_all_read_by_value() {
        assumeThat(REAL).as("the real Midjourney images are not here: skipped").isDirectory();

        List<SourceEntry> entries = read(REAL.resolve("samples.jsonl"));

        assertThat(samples(entries)).hasSize(8).allSatisfy(sample -> assertThat(sample.content())
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

        List<SourceEntry> entries = read(file);

        assertThat(entries)
                .filteredOn(Skipped.class::isInstance)
                .extracting(entry -> ((Skipped) entry).where())
                .containsExactly("line 2", "line 4", "line 5", "line 6", "line 7", "line 8");
        assertThat(samples(entries)).extracting(OutgoingSample::prompt).containsExactly("a cat", "a dog");
        assertThat(samples(entries).get(0).attributes()).containsOnlyKeys("author");
        assertThat(samples(entries).get(1).content()).isInstanceOf(Content.ByReference.class);
    }

    @Test
    void a_folder_gives_each_picture_with_the_text_beside_it() throws IOException {
        Files.createDirectories(folder.resolve("deep"));
        Files.write(folder.resolve("deep/a.PNG"), new byte[] {1});
        Files.writeString(folder.resolve("deep/a.txt"), "a cat --v 5\n");
        Files.write(folder.resolve("b.webp"), new byte[] {2});
        Files.writeString(folder.resolve("notes.md"), "not a picture");

        List<SourceEntry> entries = read(folder);

        assertThat(samples(entries)).extracting(OutgoingSample::prompt).containsExactly("a cat --v 5");
        assertThat(entries).contains(new Skipped("b.webp", "there is no b.txt with its prompt beside it"));
    }

    @Test
    void a_link_in_a_folder_is_not_followed() throws IOException {
        Path secret = Files.write(Files.createTempFile("secret", ".bin"), new byte[] {9});
        Files.createSymbolicLink(folder.resolve("a.jpg"), secret);
        Files.writeString(folder.resolve("a.txt"), "a cat");

        assertThat(samples(read(folder))).isEmpty();
    }

    @Test
    void a_signed_link_of_discord_is_pushed_by_reference_and_known_without_its_signature() throws IOException {
        Path file = write("export.json", """
                {"guild": {"id": "1"}, "messages": [{"id": "5", "content": "**a cat** - Image #1 <@7>",
                  "author": {"id": "936929561302675456"}, "timestamp": "not a time",
                  "attachments": [{"url": "https://cdn.discordapp.com/x/me_a_cat_5a1c1f4c-0000-4000-8000-000000000001.png?ex=1&is=2&hm=3",
                    "fileName": "me_a_cat_5a1c1f4c-0000-4000-8000-000000000001.png"}]}], "messageCount": 1}
                """);

        OutgoingSample sample = samples(read(file)).get(0);

        assertThat(sample.content())
                .isInstanceOfSatisfying(Content.ByReference.class, reference -> assertThat(reference.url())
                        .hasQuery("ex=1&is=2&hm=3"));
        assertThat(sample.attributes())
                .containsEntry("jobid", "5a1c1f4c-0000-4000-8000-000000000001")
                .containsEntry(
                        "sourceurl", "https://cdn.discordapp.com/x/me_a_cat_5a1c1f4c-0000-4000-8000-000000000001.png")
                .doesNotContainKey("createdat");
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
        assertThatThrownBy(() -> read(write("other.json", "{\"a\": [1]}")))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("messages");
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static List<SourceEntry> read(Path path) {
        List<SourceEntry> entries = new ArrayList<>();
        SampleSource source = SampleSource.at(path);
        source.read(entries::add);
        assertThat(source.position()).isEqualTo(source.length());
        return entries;
    }

    private static List<OutgoingSample> samples(List<SourceEntry> entries) {
        return entries.stream()
                .filter(Sample.class::isInstance)
                .map(entry -> ((Sample) entry).outgoing())
                .toList();
    }
}
