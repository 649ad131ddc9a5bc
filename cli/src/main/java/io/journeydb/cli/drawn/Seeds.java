package io.journeydb.cli.drawn;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Independent sources of chance derived from one seed, so that any index can be computed without those before it. */
record Seeds(long seed) {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    /** What a source is for; equal numbers for different purposes share nothing. */
    enum Purpose {
        GROUP_SIZE,
        SUBJECT,
        STYLE,
        COUNT,
        CONTENT,
        WORDS,
        PICTURE,
        JOB
    }

    /** A number that depends on the seed, the purpose and the two places; the finaliser of SplitMix64. */
    long number(Purpose purpose, long place, long member) {
        long mixed = mix(seed + GOLDEN * (purpose.ordinal() + 1));
        return mix(mix(mixed + GOLDEN * place) + GOLDEN * (member + 1));
    }

    Random random(Purpose purpose, long place) {
        return new Random(number(purpose, place, 0));
    }

    /** Deals the values out as from a deck that is shuffled anew when it is used up: any run of its length has them all. */
    <T> T deal(Purpose purpose, int position, List<T> values) {
        return shuffled(purpose, position / values.size(), values).get(position % values.size());
    }

    /** The values in the order of one round. */
    <T> List<T> shuffled(Purpose purpose, int round, List<T> values) {
        List<T> order = new ArrayList<>(values);
        Collections.shuffle(order, random(purpose, round));
        return order;
    }

    private static long mix(long value) {
        long mixed = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }
}
