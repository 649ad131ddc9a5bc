package io.journeydb.endpoint;

/** The secret that opens an endpoint; no text form shows it. */
public final class ApiKey {

    private final String secret;

    /** @param secret white space around it, such as the line's end of the file that it was read from, is no part of it */
    public ApiKey(String secret) {
        this.secret = secret.strip();
    }

    String secret() {
        return secret;
    }

    @Override
    public String toString() {
        return "ApiKey[…]";
    }
}
