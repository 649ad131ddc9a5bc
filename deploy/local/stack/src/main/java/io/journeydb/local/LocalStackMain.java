package io.journeydb.local;

import io.journeydb.local.child.Arguments;
import io.journeydb.local.files.OwnerOnlyFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Properties;

/**
 * The stack as a program: {@code [--data DIR] [--kafka-port N] [--postgres-port N] [--s3-port N]}. It prints the addresses, writes
 * the services' configuration with the secrets to {@code endpoints.properties} in the data folder, and runs until its standard
 * input ends, SIGTERM, or Ctrl-C.
 */
public final class LocalStackMain {

    private static final String FILE = "endpoints.properties";

    private LocalStackMain() {}

    /** Runs until told to end; exit code 1 with a message when the stack can't start. */
    public static void main(String[] args) throws IOException {
        LocalStackOptions options = options(Arguments.parse(args));
        try (LocalStack stack = LocalStack.start(options)) {
            Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "close"));
            print(stack.endpoints(), options.dataDirectory());
            while (System.in.read() >= 0) {
                // Only the end of the input counts.
            }
        } catch (LocalStackException e) {
            System.err.println(e.getMessage());
            Runtime.getRuntime().exit(1);
        }
    }

    private static LocalStackOptions options(Arguments arguments) {
        return LocalStackOptions.in(Path.of(arguments.text("data", ".journeydb")))
                .withPorts(
                        port(arguments, Component.KAFKA),
                        port(arguments, Component.POSTGRES),
                        port(arguments, Component.S3));
    }

    private static int port(Arguments arguments, Component component) {
        return Integer.parseInt(arguments.text(component.id() + "-port", Integer.toString(component.defaultPort())));
    }

    private static void print(Endpoints endpoints, Path dataDirectory) throws IOException {
        Properties configuration = new Properties();
        configuration.putAll(endpoints.asProperties());
        OwnerOnlyFile.write(
                dataDirectory.resolve(FILE),
                out -> configuration.store(out, "Configuration of the services for this stack"));
        System.out.println("Kafka        " + endpoints.kafkaBootstrapServers());
        System.out.println("PostgreSQL   " + endpoints.jdbcUrl() + " as " + endpoints.jdbcUser());
        System.out.println("S3           " + endpoints.s3Endpoint() + ", bucket " + endpoints.s3Bucket());
        System.out.println("Credentials  " + dataDirectory.resolve(FILE));
    }
}
