package io.journeydb.local;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Signals that {@link ProcessHandle} has no method for, by the {@code kill} of every POSIX system. */
final class Signals {

    private Signals() {}

    static void send(String name, List<Long> processes) {
        if (processes.isEmpty()) {
            return;
        }
        List<String> command = new ArrayList<>(List.of("kill", "-" + name));
        processes.forEach(id -> command.add(id.toString()));
        try {
            // A process may end in between, and kill then says so: the others got the signal.
            new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new LocalStackException("Signal " + name + " could not be sent", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
