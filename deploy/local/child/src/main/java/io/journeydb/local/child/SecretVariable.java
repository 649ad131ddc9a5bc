package io.journeydb.local.child;

/** A secret that comes as an environment variable: unlike a command line, only the same user can read it. */
public final class SecretVariable {

    private SecretVariable() {}

    /**
     * The value of a variable.
     *
     * @throws IllegalArgumentException when it isn't set, or blank
     */
    public static String required(String name) {
        String value = System.getenv(name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("environment variable " + name + " is missing");
        }
        return value;
    }
}
