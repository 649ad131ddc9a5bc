package io.journeydb.index.lucene;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.journeydb.index.search.ExpiredCursorException;
import io.journeydb.index.search.InvalidCursorException;
import io.journeydb.index.search.SearchRequest;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Writes and reads cursors. A cursor says of which process, lease and search it is, and the last hit of its page; it is signed
 * with a key of this process, so that nobody can make Lucene go on from where it never was. Safe for use by several threads.
 */
final class Cursors {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SIGNATURE = 16;
    private static final int BODY = 3 * Long.BYTES + 2 * Integer.BYTES + Float.BYTES + Long.BYTES;

    private final SecretKeySpec key;
    private final long process;

    /** What a cursor says. */
    record Cursor(long lease, Position position) {}

    Cursors() {
        SecureRandom random = new SecureRandom();
        byte[] secret = new byte[32];
        random.nextBytes(secret);
        this.key = new SecretKeySpec(secret, ALGORITHM);
        this.process = random.nextLong();
    }

    /** The cursor of a page's last hit. */
    String write(Cursor cursor, SearchRequest request) {
        Position position = cursor.position();
        byte[] body = ByteBuffer.allocate(BODY)
                .putLong(process)
                .putLong(cursor.lease())
                .putLong(fingerprint(request))
                .putInt(position.rank())
                .putInt(position.document())
                .putFloat(position.score())
                .putLong(position.ingestedAt())
                .array();
        byte[] signed =
                ByteBuffer.allocate(BODY + SIGNATURE).put(body).put(sign(body)).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
    }

    /**
     * Reads the cursor of a request.
     *
     * @throws InvalidCursorException if it is none, or of another search
     * @throws ExpiredCursorException if another process gave it out: this one before it was started anew, or another replica
     */
    Cursor read(SearchRequest request) {
        byte[] signed = bytes(request.cursor());
        byte[] body = Arrays.copyOf(signed, BODY);
        ByteBuffer parts = ByteBuffer.wrap(body);
        if (parts.getLong() != process) {
            throw new ExpiredCursorException(
                    "The cursor is of another replica, or of this one before it was started anew. Begin the search anew.");
        }
        if (!MessageDigest.isEqual(sign(body), Arrays.copyOfRange(signed, BODY, signed.length))) {
            throw notACursor();
        }
        long lease = parts.getLong();
        if (parts.getLong() != fingerprint(request)) {
            throw new InvalidCursorException(
                    "The cursor is of another search: only size and facets may change from page to page");
        }
        return new Cursor(lease, new Position(parts.getInt(), parts.getInt(), parts.getFloat(), parts.getLong()));
    }

    private static byte[] bytes(String cursor) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(cursor);
            if (bytes.length == BODY + SIGNATURE) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            throw notACursor();
        }
        throw notACursor();
    }

    private static InvalidCursorException notACursor() {
        return new InvalidCursorException("This is no cursor of an answer");
    }

    private byte[] sign(byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return Arrays.copyOf(mac.doFinal(body), SIGNATURE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    /** The same for all pages of one search; facets may be counted with one page and not with another. */
    private static long fingerprint(SearchRequest request) {
        try {
            String search = request.ranking() + "|" + request.filters() + "|" + request.exclusions();
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(search.getBytes(UTF_8)))
                    .getLong();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
