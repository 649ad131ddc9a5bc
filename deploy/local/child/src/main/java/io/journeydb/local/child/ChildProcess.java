package io.journeydb.local.child;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * Runs a {@link LocalServer} as this whole process.
 *
 * <p>It ends in good order when its standard input ends, so that it never outlives a parent that was killed, and on SIGTERM.
 * SIGINT is ignored: a terminal sends Ctrl-C to the whole process group, and the order in which things stop is the parent's to
 * decide. Standard output carries the one line of {@link Ready} and nothing else; logs go to standard error.
 */
public final class ChildProcess {

    private static final Logger LOG = Logger.getLogger(ChildProcess.class.getName());

    private ChildProcess() {}

    /**
     * Starts the server, says so, waits for the end. Does not return: the exit code is 0, or 1 when the start failed.
     *
     * @param data the server's folder, which no other process may use meanwhile
     */
    public static void run(Path data, LocalServer server) {
        configureLogging();
        Signal.handle(new Signal("INT"), SignalHandler.SIG_IGN);
        Runtime.getRuntime().addShutdownHook(new Thread(server::stop, "stop"));
        Runtime.getRuntime().exit(serve(data, server));
    }

    private static int serve(Path data, LocalServer server) {
        try {
            // Never given back: it must outlast the shutdown hook, and the end of the process drops it.
            DataLock.take(data, Duration.ZERO);
            Ready ready = server.start();
            System.out.println(ready.line());
            System.out.flush();
            awaitEndOf(System.in);
            return 0;
        } catch (Exception | LinkageError failure) {
            // Whatever it was, this process has no other use: the parent shows the log's last lines.
            LOG.log(Level.SEVERE, "Could not start", failure);
            return 1;
        }
    }

    private static void awaitEndOf(InputStream input) throws IOException {
        byte[] ignored = new byte[64];
        while (input.read(ignored) >= 0) {
            // Nothing is ever sent: only the end counts.
        }
    }

    private static void configureLogging() {
        try (InputStream settings = ChildProcess.class.getResourceAsStream("logging.properties")) {
            LogManager.getLogManager().readConfiguration(settings);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "Logging keeps its default settings", e);
        }
    }
}
