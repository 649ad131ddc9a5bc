package io.journeydb.local;

import io.journeydb.local.files.OwnerOnlyFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;

/**
 * The random credentials of one data folder, made with it and kept in it, readable by their owner alone. They stop other users
 * of the machine, not other programs of the same user.
 */
record Credentials(String s3AccessKey, String s3SecretKey, String postgresPassword) {

    private static final String FILE = "credentials.properties";
    private static final int ACCESS_KEY_BYTES = 10;
    private static final int SECRET_BYTES = 20;

    /** Those of a folder; made when it has none. */
    static Credentials of(Path dataDirectory) throws IOException {
        Path file = dataDirectory.resolve(FILE);
        if (Files.notExists(file)) {
            write(file);
        }
        Properties stored = new Properties();
        try (InputStream in = Files.newInputStream(file)) {
            stored.load(in);
        }
        return new Credentials(
                required(stored, "s3.access-key", file),
                required(stored, "s3.secret-key", file),
                required(stored, "postgres.password", file));
    }

    /** Those a component's process needs, as the environment variables it reads. */
    Map<String, String> asVariables(Component component) {
        return switch (component) {
            case KAFKA -> Map.of();
            case POSTGRES -> Map.of("JOURNEYDB_POSTGRES_PASSWORD", postgresPassword);
            case S3 -> Map.of("JOURNEYDB_S3_ACCESS_KEY", s3AccessKey, "JOURNEYDB_S3_SECRET_KEY", s3SecretKey);
        };
    }

    @Override
    public String toString() {
        return "Credentials[secret]";
    }

    private static void write(Path file) throws IOException {
        SecureRandom random = new SecureRandom();
        Properties made = new Properties();
        made.setProperty("s3.access-key", hex(random, ACCESS_KEY_BYTES));
        made.setProperty("s3.secret-key", hex(random, SECRET_BYTES));
        made.setProperty("postgres.password", hex(random, SECRET_BYTES));
        OwnerOnlyFile.write(file, out -> made.store(out, "Credentials of the local stack in this folder"));
    }

    private static String hex(SecureRandom random, int bytes) {
        byte[] value = new byte[bytes];
        random.nextBytes(value);
        return HexFormat.of().formatHex(value);
    }

    private static String required(Properties stored, String name, Path file) {
        String value = stored.getProperty(name);
        if (value == null || value.isBlank()) {
            throw new LocalStackException(file + " lacks " + name + ". Restore it, or choose another data folder.");
        }
        return value;
    }
}
