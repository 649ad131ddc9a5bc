package io.journeydb.events.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * The part of the dataset that a sample belongs to: one of 200, as in the JourneyDB release ({@code 000.tgz} to
 * {@code 199.tgz}). Written with three digits.
 *
 * @param number 0 to 199
 */
public record Shard(int number) implements Comparable<Shard> {

    /** How many shards there are. */
    public static final int COUNT = 200;

    /** @throws IllegalArgumentException if {@code number} is outside 0 to 199 */
    public Shard {
        if (number < 0 || number >= COUNT) {
            throw new IllegalArgumentException("a shard is a number from 0 to " + (COUNT - 1));
        }
    }

    /** The shard of a sample. */
    public static Shard of(SampleId sample) {
        return new Shard(IdentityDigest.of("journeydb/shard/1", sample.value()).firstIntModulo(COUNT));
    }

    /** Reads the three digits. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Shard parse(String digits) {
        if (digits == null || !digits.matches("[0-9]{3}")) {
            throw new IllegalArgumentException("a shard is written with three digits");
        }
        return new Shard(Integer.parseInt(digits));
    }

    @Override
    public int compareTo(Shard other) {
        return Integer.compare(number, other.number);
    }

    @JsonValue
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%03d", number);
    }
}
