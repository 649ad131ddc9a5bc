package io.journeydb.local;

import io.journeydb.local.ServerCommand.Reach;
import io.journeydb.local.child.FreePorts;
import io.journeydb.local.child.Order;
import io.journeydb.local.child.Ready;
import io.journeydb.local.files.LogFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * One server's process on its port and its data. It can end and start again any number of times. Safe for use by several
 * threads.
 */
public final class ServerProcess {

    private static final Duration STOP_PATIENCE = Duration.ofSeconds(30);
    private static final Duration KILL_PATIENCE = Duration.ofSeconds(10);

    private final ServerName name;
    private final int port;
    private final ServerCommand command;
    private final LogFile log;
    private Process process;
    private Conversation conversation;
    private Ready ready = Ready.alone();

    ServerProcess(ServerName name, int port, ServerCommand command, Path logFile) {
        this.name = name;
        this.port = port;
        this.command = command;
        this.log = new LogFile(logFile);
    }

    /** Its port of 127.0.0.1, the same for every start. */
    public int port() {
        return port;
    }

    /** Where its log goes; every start appends. */
    public Path logFile() {
        return log.file();
    }

    /** Whether its process lives, frozen or not. */
    public synchronized boolean isRunning() {
        return process != null && process.isAlive();
    }

    /**
     * Starts it and returns when it accepts clients. Nothing happens when it runs.
     *
     * @throws LocalStackException when its port is taken, or it fails; with the last lines of its log
     */
    public synchronized void start() {
        if (isRunning()) {
            return;
        }
        requireFreePort();
        try {
            log.open();
            ProcessBuilder builder = new ProcessBuilder(command.line());
            builder.environment().putAll(command.environment());
            process = builder.redirectError(
                            ProcessBuilder.Redirect.appendTo(logFile().toFile()))
                    .start();
            conversation = new Conversation(process, name.id());
            ready = awaitReady();
        } catch (IOException e) {
            throw new LocalStackException("Could not start " + name.title() + ": " + e.getMessage(), e);
        }
    }

    /** Stops it in good order; by force when it takes longer than half a minute. Nothing happens when it doesn't run. */
    public synchronized void stop() {
        if (process == null) {
            return;
        }
        if (command.reach() == Reach.SIGNALS) {
            // A frozen process hears nothing; that of a container isn't frozen and lets its container go on.
            Signals.resume(ids());
        }
        conversation.end();
        if (!ended(STOP_PATIENCE)) {
            killProcesses();
        }
    }

    /** Stops it for good, with its data when they aren't in its folder. */
    synchronized void discard() {
        try {
            if (command.reach() == Reach.ORDERS) {
                order(Order.DISCARD);
            }
        } finally {
            stop();
        }
    }

    /** {@code kill -9} for all of its processes, its container too: no flush, no goodbye. Returns when they are gone. */
    public synchronized void kill() {
        try {
            if (command.reach() == Reach.ORDERS) {
                order(Order.KILL);
            }
        } finally {
            killProcesses();
        }
    }

    /** Freezes it (SIGSTOP): connections stay open and nothing answers, as with a machine that swaps or a cable that is cut. */
    public synchronized void pause() {
        switch (command.reach()) {
            case SIGNALS -> Signals.freeze(ids());
            case ORDERS -> order(Order.PAUSE);
        }
    }

    /** Lets a frozen one go on (SIGCONT). */
    public synchronized void resume() {
        switch (command.reach()) {
            case SIGNALS -> Signals.resume(ids());
            case ORDERS -> order(Order.RESUME);
        }
    }

    /** Kills the child and leaves what it reported running, as the system does when memory is short. */
    synchronized void killGuardianAlone() {
        process.destroyForcibly();
        ended(KILL_PATIENCE);
    }

    /** Its live processes on this machine: the child, what it reported, and their descendants. A container's are not among them. */
    public Stream<ProcessHandle> processes() {
        Stream<ProcessHandle> reported = ready.processes().stream().flatMap(id -> ProcessHandle.of(id).stream());
        return Stream.concat(Stream.of(process.toHandle()), reported)
                .flatMap(root -> Stream.concat(Stream.of(root), root.descendants()))
                .filter(ProcessHandle::isAlive);
    }

    void requireFreePort() {
        if (!FreePorts.isFree(port) && !command.replaces().test(port)) {
            throw new LocalStackException("Port " + port + ", which " + name.title()
                    + " would take, is used by another program. Stop that program, or "
                    + name.otherPort() + ".");
        }
    }

    private Ready awaitReady() {
        Duration patience = command.startPatience();
        try {
            return conversation.awaitReady(patience);
        } catch (ExecutionException e) {
            throw new LocalStackException("Could not start " + name.title() + ": it ended. " + log.lastWords(), e);
        } catch (TimeoutException e) {
            killProcesses();
            throw new LocalStackException(
                    "Could not start " + name.title() + ": not ready after " + patience.toSeconds() + " s. "
                            + log.lastWords(),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            killProcesses();
            throw new LocalStackException("Interrupted while " + name.title() + " started", e);
        }
    }

    private void killProcesses() {
        if (process == null) {
            return;
        }
        processes().toList().forEach(ProcessHandle::destroyForcibly);
        if (!ended(KILL_PATIENCE)) {
            throw new LocalStackException("Could not kill " + name.title() + " (process " + process.pid() + ")");
        }
    }

    private void order(Order order) {
        if (isRunning() && !conversation.order(order)) {
            throw new LocalStackException(
                    "Order " + order + " had no effect on " + name.title() + ". " + log.lastWords());
        }
    }

    /**
     * Waits on through an interruption: nothing may be deleted or started while the process may write. By the process itself:
     * {@link Process#onExit()} needs a free thread of the common pool, and those who stop several servers at once take them all.
     */
    private boolean ended(Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return ended(deadline - System.nanoTime());
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private boolean ended(long nanos) throws InterruptedException {
        boolean ended = process.waitFor(nanos, TimeUnit.NANOSECONDS);
        if (ended) {
            // The system gives the ids of dead processes to others: never signal them again.
            ready = Ready.alone();
        }
        return ended;
    }

    private List<Long> ids() {
        return process == null ? List.of() : processes().map(ProcessHandle::pid).toList();
    }
}
