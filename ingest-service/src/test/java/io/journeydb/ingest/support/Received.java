package io.journeydb.ingest.support;

import java.util.Map;

/**
 * A record as a reader sees it.
 *
 * @param key as text; null when it has none
 * @param value as written
 * @param headers as text, in order
 */
public record Received(String key, byte[] value, Map<String, String> headers) {

    public String header(String name) {
        return headers.get(name);
    }
}
