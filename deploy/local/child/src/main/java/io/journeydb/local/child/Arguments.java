package io.journeydb.local.child;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** A child's command line: pairs of {@code --name value}. Immutable. Secrets never come this way: {@code ps} shows it. */
public final class Arguments {

    private final Map<String, String> values;

    private Arguments(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    /**
     * Reads pairs.
     *
     * @throws IllegalArgumentException when a name lacks its dashes or its value
     */
    public static Arguments parse(String... arguments) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            if (!arguments[i].startsWith("--") || i + 1 == arguments.length) {
                throw new IllegalArgumentException("expected --name value, found: " + arguments[i]);
            }
            values.put(arguments[i].substring(2), arguments[i + 1]);
        }
        return new Arguments(values);
    }

    /**
     * The value of a name.
     *
     * @throws IllegalArgumentException when it wasn't given
     */
    public String text(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("--" + name + " is missing");
        }
        return value;
    }

    /** The value of a name, or another one when it wasn't given. */
    public String text(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }

    /** A file or folder, made absolute: children of a child may work in another folder. */
    public Path path(String name) {
        return Path.of(text(name)).toAbsolutePath().normalize();
    }

    /** Whether a name was given. */
    public boolean has(String name) {
        return values.containsKey(name);
    }

    /**
     * A TCP port, 1 to 65535.
     *
     * @throws IllegalArgumentException when it isn't one
     */
    public int port(String name) {
        int port = Integer.parseInt(text(name));
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("--" + name + " is not a port: " + port);
        }
        return port;
    }
}
