package io.journeydb.system.bench.subject;

import io.journeydb.cli.terminal.Failure;
import io.journeydb.events.kafka.Topic;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** The running bare loop; {@link #close} ends it. */
public final class BareLoopProcess implements AutoCloseable {

    /** Where its events go: a topic of its own, partitioned as that of the services is. */
    public static final String TOPIC = "bench.loop.images";

    private final Process process;

    private BareLoopProcess(Process process) {
        this.process = process;
    }

    /**
     * Starts it.
     *
     * @param jvmOptions those of the service it is compared with
     * @param concurrency PUTs at once
     * @param log where its messages go
     */
    public static BareLoopProcess start(
            String bootstrapServers, S3Access s3, int concurrency, List<String> jvmOptions, Path log) {
        createTopic(bootstrapServers);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmOptions);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), BareLoopMain.class.getName()));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(s3.toEnvironment());
        builder.environment().put(BareLoopMain.KAFKA, bootstrapServers);
        builder.environment().put(BareLoopMain.TOPIC, TOPIC);
        builder.environment().put(BareLoopMain.CONCURRENCY, Integer.toString(concurrency));
        try {
            return new BareLoopProcess(builder.start());
        } catch (IOException e) {
            throw new Failure("cannot start the bare loop: " + e.getMessage(), e);
        }
    }

    /** Its process id. */
    public long pid() {
        return process.pid();
    }

    /** Whether it still runs. */
    public boolean isRunning() {
        return process.isAlive();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void createTopic(String bootstrapServers) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            NewTopic topic = new NewTopic(TOPIC, Topic.IMAGES.partitions(), (short) 1).configs(Topic.IMAGES.config());
            admin.createTopics(List.of(topic)).all().get();
        } catch (ExecutionException e) {
            throw new Failure(
                    "cannot create the topic " + TOPIC + ": " + e.getCause().getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted", e);
        }
    }
}
