package io.journeydb.cli.up;

import io.journeydb.cli.terminal.Failure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** How many drawn samples a data folder has had, so that a restart does not send them again. */
final class DrawnMark {

    private final Path file;

    DrawnMark(Path data) {
        this.file = data.resolve("drawn-samples");
    }

    /** 0 where nothing says more: sending them again does no harm. */
    int count() {
        try {
            return Integer.parseInt(
                    Files.readString(file, StandardCharsets.UTF_8).strip());
        } catch (IOException | NumberFormatException e) {
            return 0;
        }
    }

    void write(int count) {
        try {
            Files.writeString(file, count + "\n", StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new Failure("cannot write " + file + ": " + e.getMessage(), e);
        }
    }
}
