package io.journeydb.local.child;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
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
 * decide. Standard input carries lines of {@link Order}, standard output the one line of {@link Ready}, then those of
 * {@link Reply}, and nothing else; logs go to standard error.
 */
public final class ChildProcess {

    /** Named in the settings, and there when they are read: the loggers below it that are older would miss its level. */
    private static final Logger PROJECT = Logger.getLogger("io.journeydb");

    private static final Logger LOG = Logger.getLogger(ChildProcess.class.getName());

    private final Path data;
    private final LocalServer server;
    private boolean stopped;

    private ChildProcess(Path data, LocalServer server) {
        this.data = data;
        this.server = server;
    }

    /**
     * Starts the server, says so, waits for the end. Does not return: the exit code is 0, or 1 when the start failed.
     *
     * @param data the server's folder, which no other process may use meanwhile
     */
    public static void run(Path data, LocalServer server) {
        configureLogging();
        Signal.handle(new Signal("INT"), SignalHandler.SIG_IGN);
        ChildProcess child = new ChildProcess(data, server);
        Runtime.getRuntime().addShutdownHook(new Thread(child::stop, "stop"));
        int exitCode = child.serve();
        try {
            // Before the exit, because hooks run all at once: those of the server's libraries would tear it down
            // meanwhile.
            child.stop();
        } finally {
            Runtime.getRuntime().exit(exitCode);
        }
    }

    private int serve() {
        try {
            // Never given back: it must outlast the shutdown hook, and the end of the process drops it.
            DataLock.take(data, Duration.ZERO);
            say(server.start().line());
            obeyUntilTheEndOf(System.in);
            return 0;
        } catch (Exception | LinkageError failure) {
            // Whatever it was, this process has no other use: the parent shows the log's last lines.
            LOG.log(Level.SEVERE, "Could not start", failure);
            return 1;
        }
    }

    /** Who comes second waits for the first: the process must not end meanwhile. */
    private synchronized void stop() {
        if (!stopped) {
            stopped = true;
            server.stop();
        }
    }

    private void obeyUntilTheEndOf(InputStream input) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            Order.parse(line).ifPresent(order -> say(obey(order).line()));
        }
    }

    private Reply obey(Order order) {
        try {
            server.obey(order);
            return Reply.DONE;
        } catch (Exception failure) {
            // Whatever it was, the parent must not wait for an answer.
            LOG.log(Level.SEVERE, "Could not obey " + order, failure);
            return Reply.FAILED;
        }
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }

    private static void configureLogging() {
        try (InputStream settings = ChildProcess.class.getResourceAsStream("logging.properties")) {
            LogManager.getLogManager().readConfiguration(settings);
        } catch (IOException e) {
            PROJECT.log(Level.WARNING, "Logging keeps its default settings", e);
        }
    }
}
