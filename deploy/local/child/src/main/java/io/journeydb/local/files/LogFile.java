package io.journeydb.local.files;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The log file of a process that this one starts. */
public record LogFile(Path file) {

    private static final int LAST_LINES = 15;
    private static final int LAST_BYTES = 8_192;

    /** Makes the folder for it. */
    public void open() throws IOException {
        Files.createDirectories(file.getParent());
    }

    /** What a person needs after a failure: the end of the log and where the rest is. */
    public String lastWords() {
        try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
            log.seek(Math.max(0, log.length() - LAST_BYTES));
            byte[] end = new byte[(int) (log.length() - log.getFilePointer())];
            log.readFully(end);
            List<String> lines = new String(end, StandardCharsets.UTF_8).lines().toList();
            List<String> last = lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size());
            return "Its log " + file + " ends with:\n" + String.join("\n", last);
        } catch (IOException e) {
            return "Its log " + file + " can't be read: " + e.getMessage();
        }
    }
}
