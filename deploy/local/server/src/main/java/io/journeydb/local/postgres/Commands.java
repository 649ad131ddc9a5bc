package io.journeydb.local.postgres;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs PostgreSQL's tools; their output goes to standard error, the log of this process.
 *
 * <p>PostgreSQL refuses to run as root. In a container root is often the only user, so root runs it in a user namespace of its
 * own ({@code unshare -U}), where it is nobody; the files stay root's.
 */
final class Commands {

    private final boolean root = "root".equals(System.getProperty("user.name"));

    /**
     * Runs a command to its end.
     *
     * @param input what it reads from its standard input
     * @throws IOException when its exit code isn't zero
     */
    void run(String input, List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(adapted(command))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(new File("/dev/stderr")))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (OutputStream standardInput = process.getOutputStream()) {
            standardInput.write(input.getBytes(StandardCharsets.UTF_8));
        }
        int exitCode = process.waitFor();
        if (exitCode != 0) {
            throw new IOException(command.getFirst() + " failed with exit code " + exitCode + hint());
        }
    }

    private List<String> adapted(List<String> command) {
        List<String> adapted = new ArrayList<>(root ? List.of("unshare", "-U") : List.of());
        adapted.addAll(command);
        return adapted;
    }

    private String hint() {
        return root ? "; as root it needs user namespaces (unshare -U): without them run as another user" : "";
    }
}
