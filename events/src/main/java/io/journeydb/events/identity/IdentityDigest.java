package io.journeydb.events.identity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** SHA-256 over a domain name and parts, each separated by one zero byte, so that no two kinds of id ever collide. */
record IdentityDigest(byte[] bytes) {

    static IdentityDigest of(String domain, String... parts) {
        MessageDigest sha256 = sha256();
        sha256.update(domain.getBytes(StandardCharsets.UTF_8));
        for (String part : parts) {
            sha256.update((byte) 0);
            sha256.update(part.getBytes(StandardCharsets.UTF_8));
        }
        return new IdentityDigest(sha256.digest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    String hex(int firstBytes) {
        return HexFormat.of().formatHex(bytes, 0, firstBytes);
    }

    byte[] first(int count) {
        return Arrays.copyOf(bytes, count);
    }

    long firstLongModulo(long modulus) {
        return Long.remainderUnsigned(ByteBuffer.wrap(bytes).getLong(), modulus);
    }

    int firstIntModulo(int modulus) {
        return Integer.remainderUnsigned(ByteBuffer.wrap(bytes).getInt(), modulus);
    }
}
