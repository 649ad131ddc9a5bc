package io.journeydb.annotate.service;

import java.util.function.Supplier;

/** Makes parts of what is configured. */
final class Setting {

    private Setting() {}

    /**
     * What is made of the values of these keys.
     *
     * @throws IllegalArgumentException naming the keys, if their values can't be
     */
    static <T> T of(String keys, Supplier<T> making) {
        try {
            return making.get();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(keys + ": " + e.getMessage(), e);
        }
    }
}
