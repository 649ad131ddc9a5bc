package io.journeydb.cli.up;

import io.journeydb.cli.system.RunningSystem;
import io.journeydb.cli.system.StoreOption;
import io.journeydb.cli.system.SystemOptions;
import io.journeydb.cli.terminal.Failure;
import io.journeydb.local.LocalStack;
import io.journeydb.local.LocalStackException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code journeydb up}. */
@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        description = {
            "Starts everything on this machine: Kafka, PostgreSQL, an S3 store and the three services, on loopback only.",
            "",
            "Then it streams in drawn samples, says where everything is, and runs until Ctrl-C; what ends by itself before is "
                    + "started again. Data stays in the data folder; the next start goes on with it."
        })
public final class UpCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "Where data and logs are kept (default: .journeydb/data in the checkout; with --once a temporary folder).")
    private Path data;

    @Option(
            names = "--samples",
            paramLabel = "N",
            defaultValue = "100",
            description = "How many drawn samples to stream in (default: ${DEFAULT-VALUE}; 0 for none).")
    private int samples;

    @Option(
            names = "--once",
            description =
                    "The main job as a check: start on free ports, stream the samples in, look for every trace of each, and stop. Exit code 1 says that something is missing.")
    private boolean once;

    @Option(names = "--infra", description = "Start Kafka, PostgreSQL and the S3 store alone, for quarkus:dev.")
    private boolean infra;

    @Mixin
    private StoreOption store;

    @Mixin
    private Ports ports;

    @Spec
    private CommandSpec spec;

    private volatile boolean stopping;

    @Override
    public Integer call() throws IOException {
        if (samples < 0) {
            throw new CommandLine.ParameterException(spec.commandLine(), "--samples is 0 or more");
        }
        if (infra) {
            return runInfra();
        }
        if (once && samples == 0) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--once needs samples to check: --samples 1 or more");
        }
        if (once && ports.given(spec)) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--once takes free ports: leave the port options out");
        }
        return once ? runOnce() : run();
    }

    private Integer run() {
        PrintWriter out = spec.commandLine().getOut();
        long started = System.nanoTime();
        RunningSystem system = RunningSystem.start(ports.options(options(folder())));
        CountDownLatch stopped = closeAtExit(system, out);
        watch(Watch.parts(system), out);
        system.addresses().writeTo(system.data());
        out.printf(Locale.ROOT, "All services are ready after %.1f s.%n", seconds(started));
        out.flush();
        feed(system, out);
        if (!stopping) {
            new Welcome(system).print(out);
        }
        await(stopped);
        return CommandLine.ExitCode.OK;
    }

    /** Streams the samples in that this data folder has not had; a failure is told, and the system runs on. */
    private void feed(RunningSystem system, PrintWriter out) {
        DrawnMark mark = new DrawnMark(system.data());
        if (samples <= mark.count()) {
            return;
        }
        try (Journey journey = new DrawnFeed(system).feed(samples, PATIENCE).journey()) {
            out.printf(Locale.ROOT, "%,d of %,d drawn samples are searchable.%n", journey.indexedCount(), samples);
            if (journey.isComplete()) {
                mark.write(samples);
            }
        } catch (Failure e) {
            if (!stopping) {
                out.println("The drawn samples did not all arrive: " + e.getMessage());
            }
        }
        out.flush();
    }

    private Integer runOnce() throws IOException {
        Path folder = data == null ? Files.createTempDirectory("journeydb-once-") : data;
        SystemOptions options = options(folder).withFreePorts();
        boolean done = new MainJobRun(
                        options, data == null, samples, spec.commandLine().getOut())
                .run();
        return done ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    private Integer runInfra() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        try {
            LocalStack stack = LocalStack.start(ports.options(options(folder())).stack());
            CountDownLatch stopped = closeAtExit(stack, out);
            watch(Watch.parts(stack), out);
            Path configuration = new DevConfiguration(folder()).write(stack.endpoints());
            out.println("Kafka, PostgreSQL and the S3 store are up: " + stack.endpoints());
            out.println("Start a service against them, from the checkout, with a Maven of 3.9 or newer:");
            out.println("  QUARKUS_DEVSERVICES_ENABLED=false QUARKUS_CONFIG_LOCATIONS=" + configuration
                    + " mvn compile quarkus:dev -pl ingest-service -am");
            out.println("Ctrl-C stops them; the data stays in " + folder());
            out.flush();
            await(stopped);
            return CommandLine.ExitCode.OK;
        } catch (LocalStackException e) {
            throw new Failure(e.getMessage(), e);
        }
    }

    private void watch(List<Watch.Part> parts, PrintWriter out) {
        new Watch(parts, out, () -> stopping, System::nanoTime).begin();
    }

    private SystemOptions options(Path folder) {
        return SystemOptions.in(folder).withS3Store(store.store());
    }

    private Path folder() {
        Path home = Path.of(System.getProperty("journeydb.home", "."));
        return (data == null ? home.resolve(".journeydb/data") : data)
                .toAbsolutePath()
                .normalize();
    }

    /** Ctrl-C and SIGTERM drain the services and stop the rest, in this order. */
    private CountDownLatch closeAtExit(AutoCloseable running, PrintWriter out) {
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> {
            stopping = true;
            out.println();
            out.println("Stopping …");
            out.flush();
            try {
                running.close();
                out.println("Stopped; the data stays.");
            } catch (Exception e) { // the JVM ends whatever close() says: the person is told
                out.println("Not everything could be stopped in order: " + e.getMessage());
            }
            out.flush();
            stopped.countDown();
        }));
        return stopped;
    }

    private static void await(CountDownLatch stopped) {
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static double seconds(long since) {
        return Duration.ofNanos(System.nanoTime() - since).toMillis() / 1000.0;
    }
}
