package io.journeydb.cli.source;

import io.journeydb.cli.terminal.Failure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A folder, with its sub folders: pictures, each with its prompt in a {@code .txt} of the same name beside it. */
final class FolderSource implements SampleSource {

    private static final Set<String> PICTURES = Set.of("jpg", "jpeg", "png", "webp");

    private final Path folder;
    private final PictureFiles files;
    private final List<Path> pictures;
    private long position;

    FolderSource(Path folder) {
        this.folder = folder;
        this.files = new PictureFiles(folder);
        try (Stream<Path> found = Files.walk(folder)) {
            pictures = found.filter(file -> PICTURES.contains(extension(file)))
                    .map(folder::relativize)
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw new Failure("cannot list " + folder + ": " + e.getMessage(), e);
        }
        if (pictures.isEmpty()) {
            throw new Failure("there is no .jpg, .png or .webp in " + folder);
        }
    }

    @Override
    public long length() {
        return pictures.size();
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public void read(Consumer<SourceEntry> entries) {
        for (Path picture : pictures) {
            position++;
            entries.accept(entry(picture));
        }
    }

    private SourceEntry entry(Path picture) {
        String name = picture.toString();
        Path text = folder.resolve(name.substring(0, name.lastIndexOf('.')) + ".txt");
        if (!Files.isRegularFile(text, LinkOption.NOFOLLOW_LINKS)) {
            return new SourceEntry.Skipped(name, "there is no " + text.getFileName() + " with its prompt beside it");
        }
        try {
            String prompt = ByteOrderMark.dropped(Files.readString(text, StandardCharsets.UTF_8))
                    .strip();
            return new SourceEntry.Sample(
                    SendableSample.of(prompt, new OutgoingSample.Content.ByValue(files.read(name)), Map.of()));
        } catch (CharacterCodingException e) {
            return new SourceEntry.Skipped(name, text.getFileName() + " is not UTF-8");
        } catch (IOException e) {
            return new SourceEntry.Skipped(name, text.getFileName() + " cannot be read: " + e.getMessage());
        } catch (PictureFiles.Unusable e) {
            return new SourceEntry.Skipped(name, e.getMessage());
        }
    }

    private static String extension(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
