package io.journeydb.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a PostgreSQL writes into its data folder about itself: first line its process id, fourth line its port. */
record PostmasterFile(Path dataFolder) {

    private static final int PORT_LINE = 3;

    /** Whether a PostgreSQL of this folder may hold the port, left by a process that was killed. Its next start replaces it. */
    boolean mayHold(int port) {
        try {
            List<String> lines = Files.readAllLines(dataFolder.resolve("postmaster.pid"));
            return lines.size() > PORT_LINE && lines.get(PORT_LINE).strip().equals(Integer.toString(port));
        } catch (IOException noServerOrOneThatIsJustEnding) {
            return false;
        }
    }
}
