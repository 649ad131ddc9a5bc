package io.journeydb.media.store;

import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * An object to be written. Two requests are equal only when they hold the same array.
 *
 * @param bytes the whole object; borrowed, not copied, because image after image would pass through the heap twice
 * @param sha256 of {@code bytes}, 64 lower-case hexadecimal digits. Taken as given and signed with the request: a
 *     store that verifies signatures refuses bytes that don't have it
 * @param contentType a media type, {@code image/jpeg}
 * @param metadata small: names of lower-case letters, digits and hyphens, values of printable ASCII without outer
 *     spaces, together under 2 KB (S3's limit; stores were seen to drop more without a word)
 */
public record PutRequest(ObjectKey key, byte[] bytes, String sha256, String contentType, Map<String, String> metadata) {

    private static final int METADATA_BYTES = 2_048;
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern TOKEN = Pattern.compile("[a-z0-9][a-z0-9-]*");
    private static final Pattern MEDIA_TYPE = Pattern.compile("[\\w.+-]+/[\\w.+-]+(; ?[\\w.-]+=[\\w.-]+)*");
    private static final Pattern PRINTABLE = Pattern.compile("[!-~]([ -~]*[!-~])?");

    public PutRequest {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(bytes, "bytes");
        require(SHA256, sha256, "the SHA-256 must be 64 lower-case hexadecimal digits");
        require(MEDIA_TYPE, contentType, "the content type must be a media type");
        metadata = checked(metadata);
    }

    private static Map<String, String> checked(Map<String, String> metadata) {
        int size = 0;
        for (var entry : metadata.entrySet()) {
            String name = entry.getKey();
            require(TOKEN, name, "a metadata name must be lower-case letters, digits and hyphens");
            require(PRINTABLE, entry.getValue(), "the metadata value of " + name + " must be printable ASCII");
            size += name.length() + entry.getValue().length();
        }
        if (size >= METADATA_BYTES) {
            throw new IllegalArgumentException("metadata must stay under 2,048 bytes, but has " + size);
        }
        return Map.copyOf(metadata);
    }

    private static void require(Pattern pattern, String value, String message) {
        if (!pattern.matcher(value).matches()) {
            throw new IllegalArgumentException(message);
        }
    }

    /** Without the bytes, which belong in no log. */
    @Override
    public String toString() {
        return "PutRequest[key=" + key + ", bytes=" + bytes.length + ", sha256=" + sha256 + "]";
    }
}
