package io.journeydb.cli.source;

import io.journeydb.cli.terminal.Failure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;

/** Something that samples are read from, once, in order, by one thread. */
public interface SampleSource {

    /** Its length, in a unit of its own. */
    long length();

    /** How much of {@link #length} has been read. */
    long position();

    /**
     * Hands over every entry as it is read.
     *
     * @throws Failure if the source as a whole cannot be read
     */
    void read(Consumer<SourceEntry> entries);

    /**
     * The source at {@code path}, by what it is.
     *
     * @throws Failure if it is none
     */
    static SampleSource at(Path path) {
        if (!Files.isReadable(path)) {
            throw new Failure("there is no readable file or folder " + path);
        }
        if (Files.isDirectory(path)) {
            return new FolderSource(path);
        }
        String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".jsonl") || name.endsWith(".ndjson")) {
            return new JsonLinesSource(path);
        }
        if (name.endsWith(".json")) {
            return new DiscordExportSource(path);
        }
        throw new Failure(
                "what is " + path
                        + "? Give a .jsonl of samples, a .json as DiscordChatExporter writes it, or a folder of pictures with .txt files beside them");
    }
}
