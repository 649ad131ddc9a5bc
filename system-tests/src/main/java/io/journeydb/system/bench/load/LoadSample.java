package io.journeydb.system.bench.load;

import io.journeydb.cli.terminal.Failure;
import io.journeydb.events.identity.SampleId;
import io.journeydb.events.identity.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A sample with its picture on disk and everything known of it, so that nothing has to be computed while time is taken.
 *
 * @param file the picture
 * @param size bytes
 * @param sha256 of the picture
 * @param id as the ingest service derives it
 * @param prompt as typed
 */
public record LoadSample(Path file, int size, Sha256 sha256, SampleId id, String prompt) {

    static LoadSample of(Path file, String prompt) {
        byte[] picture = bytes(file);
        Sha256 sha256 = Sha256.of(picture);
        return new LoadSample(file, picture.length, sha256, SampleId.derive(sha256, prompt), prompt);
    }

    /** The same picture of another prompt, hence another sample. */
    public LoadSample again(int time) {
        String other = "take " + time + " of " + prompt;
        return new LoadSample(file, size, sha256, SampleId.derive(sha256, other), other);
    }

    /** The picture. */
    public byte[] picture() {
        return bytes(file);
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new Failure("cannot read the picture " + file + ": " + e.getMessage(), e);
        }
    }
}
