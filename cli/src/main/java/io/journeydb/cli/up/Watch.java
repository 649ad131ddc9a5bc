package io.journeydb.cli.up;

import io.journeydb.cli.system.RunningSystem;
import io.journeydb.cli.system.Service;
import io.journeydb.cli.terminal.Failure;
import io.journeydb.cli.terminal.Plain;
import io.journeydb.local.Component;
import io.journeydb.local.LocalStack;
import io.journeydb.local.LocalStackException;
import io.journeydb.local.ServerProcess;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/**
 * Looks after what {@code up} started. Services end themselves when only a new start helps, and the system may end anything:
 * that is told with its log, and it is started again, at once and then after waits that double. For one thread.
 */
final class Watch {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(2);
    private static final int MAX_DOUBLINGS = 5;

    /** What runs so long has nothing to do with why it ended before. */
    private static final Duration SETTLED = Duration.ofMinutes(5);

    private final List<Part> parts;
    private final PrintWriter out;
    private final BooleanSupplier stopping;
    private final LongSupplier nanoClock;
    private final Map<Part, Starts> starts = new HashMap<>();

    /**
     * @param parts what is to run, what others need first
     * @param out where a person is told
     * @param stopping whether what ends is meant to
     */
    Watch(List<Part> parts, PrintWriter out, BooleanSupplier stopping, LongSupplier nanoClock) {
        this.parts = List.copyOf(parts);
        this.out = out;
        this.stopping = stopping;
        this.nanoClock = nanoClock;
    }

    /**
     * Something that is to run.
     *
     * @param start starts it again and returns when it can be used
     */
    record Part(String name, BooleanSupplier isRunning, Runnable start, Path logFile) {}

    private record Starts(int inARow, long lastNanos) {}

    /** Of a whole system. */
    static List<Part> parts(RunningSystem system) {
        Stream<Part> services = Stream.of(Service.values())
                .map(service -> new Part(
                        "the " + service.id() + " service",
                        () -> system.service(service).isRunning(),
                        () -> system.restart(service),
                        system.service(service).logFile()));
        return Stream.concat(parts(system.stack()).stream(), services).toList();
    }

    /** Of what the services stand on. */
    static List<Part> parts(LocalStack stack) {
        return Stream.of(Component.values())
                .map(component -> {
                    ServerProcess process = stack.component(component);
                    return new Part(component.title(), process::isRunning, process::start, process.logFile());
                })
                .toList();
    }

    /** Looks on and on, on a thread of its own that ends with the JVM. */
    void begin() {
        Thread.ofPlatform().daemon().name("watch").start(() -> {
            try {
                while (!stopping.getAsBoolean()) {
                    look();
                    Thread.sleep(BETWEEN_LOOKS);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** Starts what has ended. */
    void look() {
        for (Part part : parts) {
            if (!part.isRunning().getAsBoolean() && !stopping.getAsBoolean() && isDue(part)) {
                startAgain(part);
            }
        }
    }

    private boolean isDue(Part part) {
        Starts before = starts.get(part);
        if (before == null) {
            return true;
        }
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(before.inARow() - 1, MAX_DOUBLINGS));
        return since(before).compareTo(wait) >= 0;
    }

    private void startAgain(Part part) {
        Starts before = starts.get(part);
        int inARow = before == null || since(before).compareTo(SETTLED) > 0 ? 1 : before.inARow() + 1;
        tell("Ended by itself, is started again: " + part.name() + ". Its log: " + part.logFile());
        try {
            part.start().run();
            tell("Runs again: " + part.name() + ".");
        } catch (Failure | LocalStackException e) {
            tellOfFailure(part, e.getMessage());
        } catch (RuntimeException e) {
            // Whatever else fails here: without a line and another try, the watch over all the other parts would end,
            // too.
            tellOfFailure(part, e.toString());
        }
        starts.put(part, new Starts(inARow, nanoClock.getAsLong()));
    }

    private void tellOfFailure(Part part, String reason) {
        tell("Could not be started, is tried again: " + part.name() + ". " + reason);
    }

    private Duration since(Starts before) {
        return Duration.ofNanos(nanoClock.getAsLong() - before.lastNanos());
    }

    private void tell(String what) {
        if (!stopping.getAsBoolean()) {
            out.println(Plain.lines(what));
            out.flush();
        }
    }
}
