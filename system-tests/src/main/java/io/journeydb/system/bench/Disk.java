package io.journeydb.system.bench;

import io.journeydb.cli.terminal.Failure;
import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** Has the system write out what earlier measurements left unwritten, so that no subject pays for the one before it. */
final class Disk {

    private static final int PATIENCE_SECONDS = 60;

    private Disk() {}

    /** Waits for that, at most a minute: on a busy machine it never ends. */
    static void settle() {
        try {
            Process sync = new ProcessBuilder("sync").inheritIO().start();
            if (!sync.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                sync.destroy();
            }
        } catch (IOException e) {
            throw new Failure("cannot run sync: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted", e);
        }
    }
}
