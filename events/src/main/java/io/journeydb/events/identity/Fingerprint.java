package io.journeydb.events.identity;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A digest over every attribute of a submission; two deliveries of one submission have the same.
 *
 * @param hex 64 lower-case hex digits
 */
public record Fingerprint(String hex) {

    /**
     * The digest of the attributes by name, sorted by name. Absent attributes are left out of the map.
     *
     * @param attributes name to value, the picture's digest among them
     */
    public static Fingerprint of(Map<String, String> attributes) {
        SortedMap<String, String> sorted = new TreeMap<>(attributes);
        String[] parts = sorted.entrySet().stream()
                .flatMap(attribute -> Stream.of(attribute.getKey(), attribute.getValue()))
                .toArray(String[]::new);
        return new Fingerprint(
                IdentityDigest.of("journeydb/fingerprint/1", parts).hex(32));
    }

    @Override
    public String toString() {
        return hex;
    }
}
