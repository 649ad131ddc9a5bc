package io.journeydb.annotate.annotator.lexicon;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;

/**
 * Numbers that look random and follow from a text: SHA-256 in counter mode. The same on every machine and release of
 * Java, unlike {@code java.util.Random} seeded with a hash code. Not thread safe.
 */
final class SeededNumbers {

    private final MessageDigest digest = sha256();
    private final byte[] seed;
    private byte[] block = new byte[0];
    private int used;
    private int counter;

    SeededNumbers(String seed) {
        this.seed = seed.getBytes(StandardCharsets.UTF_8);
    }

    /** A number from 0 to {@code bound} exclusive; the bias is below 2^-20 for the small bounds of this package. */
    int below(int bound) {
        if (used + Integer.BYTES > block.length) {
            digest.update((byte) counter++);
            block = digest.digest(seed);
            used = 0;
        }
        int number = 0;
        for (int i = 0; i < Integer.BYTES; i++) {
            number = number << 8 | block[used++] & 0xff;
        }
        return Integer.remainderUnsigned(number, bound);
    }

    /** Some of the values that will do, each at most once, in no order of theirs; at most as many as there are. */
    <T> List<T> picked(int count, List<T> values, Predicate<T> willDo) {
        List<T> left = new ArrayList<>(values);
        List<T> picked = new ArrayList<>(count);
        for (int i = 0; i < left.size() && picked.size() < count; i++) {
            Collections.swap(left, i, i + below(left.size() - i));
            if (willDo.test(left.get(i))) {
                picked.add(left.get(i));
            }
        }
        return picked;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
