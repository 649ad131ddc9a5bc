package io.journeydb.index.model;

import java.util.Objects;

/** The secret that opens an endpoint; no text form shows it. */
public final class ApiKey {

    private final String secret;

    public ApiKey(String secret) {
        this.secret = Objects.requireNonNull(secret, "secret");
    }

    String secret() {
        return secret;
    }

    @Override
    public String toString() {
        return "ApiKey[…]";
    }
}
