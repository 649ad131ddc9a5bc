package io.journeydb.cli.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.journeydb.cli.source.OutgoingSample.Content;
import io.journeydb.cli.source.SourceEntry.Skipped;
import io.journeydb.cli.terminal.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiscordExportSourceTest {

    private static final Path REAL =
            Path.of(System.getProperty("journeydb.home"), "..", "shared", "data", "midjourney");

    @TempDir
    private Path folder;

    @Test
    void the_real_discord_export_gives_six_samples_and_nine_reasons() {
        assumeThat(REAL).as("the real Midjourney images are not here: skipped").isDirectory();

        List<SourceEntry> entries = Entries.of(REAL.resolve("discord-export.json"));

        assertThat(Entries.samples(entries)).extracting(OutgoingSample::prompt).hasSize(6);
        assertThat(Entries.samples(entries).get(0).attributes())
                .containsEntry("gridindex", "2")
                .containsEntry("parentid", "1050000000012582912")
                .containsEntry("author", "100000000000000001")
                .containsEntry("createdat", "2022-12-07T10:03:00Z");
        assertThat(entries)
                .filteredOn(Skipped.class::isInstance)
                .extracting(entry -> ((Skipped) entry).reason())
                .containsExactly(
                        "not by the Midjourney bot",
                        "still in progress",
                        "a grid of four, not one picture",
                        "conditioned on a picture: only text prompts are taken",
                        "a blend of pictures: it has no text prompt",
                        "still in progress",
                        "a grid of four, not one picture",
                        "the file missing.jpg is not there",
                        "stopped before it was finished");
    }

    @Test
    void a_signed_link_of_discord_is_pushed_by_reference_and_known_without_its_signature() throws IOException {
        Path file = export("""
                {"guild": {"id": "1"}, "messages": [{"id": "5", "content": "**a cat** - Image #1 <@7>",
                  "author": {"id": "936929561302675456"}, "timestamp": "not a time",
                  "attachments": [{"url": "https://cdn.discordapp.com/x/me_a_cat_5a1c1f4c-0000-4000-8000-000000000001.png?ex=7fffffff0&is=2&hm=3",
                    "fileName": "me_a_cat_5a1c1f4c-0000-4000-8000-000000000001.png"}]}], "messageCount": 1}
                """);

        OutgoingSample sample = Entries.samples(Entries.of(file)).get(0);

        assertThat(sample.content())
                .isInstanceOfSatisfying(Content.ByReference.class, reference -> assertThat(reference.url())
                        .hasQuery("ex=7fffffff0&is=2&hm=3"));
        assertThat(sample.attributes())
                .containsEntry("jobid", "5a1c1f4c-0000-4000-8000-000000000001")
                .containsEntry(
                        "sourceurl", "https://cdn.discordapp.com/x/me_a_cat_5a1c1f4c-0000-4000-8000-000000000001.png")
                .doesNotContainKey("createdat");
    }

    @Test
    void a_link_of_discord_that_has_expired_is_skipped_with_its_time() throws IOException {
        Path file = export("""
                {"messages": [{"id": "5", "content": "**a cat** - Image #1 <@7>",
                  "author": {"id": "936929561302675456"},
                  "attachments": [{"url": "https://cdn.discordapp.com/x/a.png?ex=65a00000&is=2&hm=3"}]}]}
                """);

        assertThat(Entries.of(file))
                .containsExactly(
                        new Skipped("message 5", "its link expired at 2024-01-11T14:49:36Z: export with --media"));
    }

    @Test
    void what_is_no_message_ends_no_export() throws IOException {
        Path file = export("""
                {"messages": [null, "text", [], {"id": "5", "content": "**a cat** - Image #1 <@7>",
                  "author": {"id": "936929561302675456"},
                  "attachments": [{"url": "https://example.org/a.png"}]}]}
                """);

        List<SourceEntry> entries = Entries.of(file);

        assertThat(entries).hasSize(4);
        assertThat(Entries.samples(entries)).extracting(OutgoingSample::prompt).containsExactly("a cat");
    }

    @Test
    void an_export_that_is_cut_off_is_told() throws IOException {
        Path file = export("{\"messages\": [{\"id\": \"5\"},");

        assertThatThrownBy(() -> Entries.of(file)).isInstanceOf(Failure.class).hasMessageContaining("cannot read");
    }

    private Path export(String json) throws IOException {
        return Files.writeString(folder.resolve("export.json"), json);
    }
}
