package io.journeydb.annotate.category;

import io.journeydb.annotate.store.StyleCounts;
import io.journeydb.annotate.store.StyleCounts.Living;
import io.journeydb.annotate.store.StyleCounts.Numbers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/**
 * The tree with its numbers. The tree is always the present one; the numbers are counted when somebody asked and they are
 * old, apart from requests, since counting reads every style phrase of the store. Only the very first request waits for it.
 * Thread safe.
 */
public final class CountedStyles {

    /** Counting never takes more than this share of the time: where it is slow, it is done less often. */
    private static final int SHARE = 20;

    private final StyleCounts counts;
    private final Duration maxAge;
    private final InstantSource clock;
    private final Runnable wanted;
    private volatile Counted latest;
    private volatile boolean asked;
    private Instant goodUntil = Instant.MIN;

    /**
     * Numbers that are counted again from this age on, unless counting takes longer than a twentieth of it.
     *
     * @param wanted told when {@link #refresh()} has something to do; must not block
     */
    public CountedStyles(StyleCounts counts, Duration maxAge, InstantSource clock, Runnable wanted) {
        this.counts = counts;
        this.maxAge = maxAge;
        this.clock = clock;
        this.wanted = wanted;
    }

    private record Counted(Instant at, Map<String, Numbers> byId) {}

    /**
     * The tree.
     *
     * @param countedAt when the numbers were exact
     * @param living every living category, in the order of their names
     * @param numbers by id, of categories that something has
     */
    public record Tree(Instant countedAt, List<Living> living, Map<String, Numbers> numbers) {

        /** The numbers of a category. */
        public Numbers of(Living category) {
            return numbers.getOrDefault(category.id(), Numbers.NONE);
        }
    }

    /** The tree as it is, with the latest numbers. */
    public Tree get() {
        Counted numbers = latest;
        if (numbers == null) {
            numbers = count();
        } else {
            asked = true;
            wanted.run();
        }
        return new Tree(numbers.at(), counts.living(), numbers.byId());
    }

    /** Counts if somebody asked and the numbers are old; for one background thread. */
    public void refresh() {
        if (asked) {
            count();
        }
    }

    private synchronized Counted count() {
        Instant now = clock.instant();
        if (latest == null || !now.isBefore(goodUntil)) {
            asked = false;
            Counted counted = new Counted(now, counts.count());
            Duration rest = Duration.between(now, clock.instant()).multipliedBy(SHARE);
            goodUntil = now.plus(rest.compareTo(maxAge) > 0 ? rest : maxAge);
            latest = counted;
        }
        return latest;
    }
}
