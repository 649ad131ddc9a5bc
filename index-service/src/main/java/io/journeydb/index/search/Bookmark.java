package io.journeydb.index.search;

import java.util.Map;

/**
 * Where reading goes on: kept with the documents, so that both are of one moment. Its entries mean nothing to the index.
 *
 * @param entries whatever the reader needs to find its place
 */
public record Bookmark(Map<String, String> entries) {

    /** At the beginning. */
    public static final Bookmark NONE = new Bookmark(Map.of());

    public Bookmark {
        entries = Map.copyOf(entries);
    }
}
