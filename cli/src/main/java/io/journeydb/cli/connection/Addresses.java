package io.journeydb.cli.connection;

import io.journeydb.cli.terminal.Failure;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * Where a running system listens. {@code up} leaves it in its data folder for the other commands.
 *
 * @param kafka bootstrap servers
 * @param ingest base of the ingest service
 * @param annotate base of the annotate service
 * @param index base of the index service
 */
public record Addresses(String kafka, URI ingest, URI annotate, URI index) {

    private static final String FILE = "addresses.properties";

    /** What {@code up} uses unless told otherwise. */
    public static final Addresses DEFAULT = new Addresses(
            "127.0.0.1:9092",
            URI.create("http://127.0.0.1:8081"),
            URI.create("http://127.0.0.1:8082"),
            URI.create("http://127.0.0.1:8083"));

    /** Those that an {@code up} with this data folder left, else the default. */
    public static Addresses of(Path data) {
        Path file = data.resolve(FILE);
        if (!Files.isReadable(file)) {
            return DEFAULT;
        }
        Properties left = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            left.load(reader);
        } catch (IOException e) {
            throw new Failure("cannot read " + file + ": " + e.getMessage(), e);
        }
        return new Addresses(
                left.getProperty("kafka", DEFAULT.kafka),
                URI.create(left.getProperty("ingest", DEFAULT.ingest.toString())),
                URI.create(left.getProperty("annotate", DEFAULT.annotate.toString())),
                URI.create(left.getProperty("index", DEFAULT.index.toString())));
    }

    /** Leaves these for the other commands. */
    public void writeTo(Path data) {
        Properties left = new Properties();
        left.setProperty("kafka", kafka);
        left.setProperty("ingest", ingest.toString());
        left.setProperty("annotate", annotate.toString());
        left.setProperty("index", index.toString());
        try (Writer writer = Files.newBufferedWriter(data.resolve(FILE), StandardCharsets.UTF_8)) {
            left.store(writer, "Where the running system listens; written by journeydb up");
        } catch (IOException e) {
            throw new Failure("cannot write to " + data + ": " + e.getMessage(), e);
        }
    }
}
