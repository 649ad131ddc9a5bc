package io.journeydb.index.api;

import io.journeydb.index.search.DuplicateGroup;
import io.journeydb.index.search.Leaks;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Groups of near-duplicates that cross splits.
 *
 * @param groups how many there are
 * @param samples how many samples are in them
 * @param leaks some of them, the largest first
 */
@Schema(name = "LeaksAnswer")
record LeaksAnswer(long groups, long samples, List<Leak> leaks) {

    private static final int MOST_MEMBERS = 100;

    /**
     * One group.
     *
     * @param group its id
     * @param samples how many are in it
     * @param splits how many of them by split
     * @param members up to a hundred of them, by id
     */
    @Schema(name = "Leak")
    record Leak(
            String group, int samples, SortedMap<String, Integer> splits, List<DuplicatesAnswer.Duplicate> members) {

        static Leak of(DuplicateGroup group) {
            SortedMap<String, Integer> splits = new TreeMap<>();
            group.members().forEach(member -> splits.merge(member.split().label(), 1, Integer::sum));
            List<DuplicatesAnswer.Duplicate> members = group.members().stream()
                    .limit(MOST_MEMBERS)
                    .map(member -> DuplicatesAnswer.Duplicate.of(member, null))
                    .toList();
            return new Leak(group.id().value(), group.members().size(), splits, members);
        }
    }

    static LeaksAnswer of(Leaks leaks) {
        return new LeaksAnswer(
                leaks.groups(),
                leaks.samples(),
                leaks.largest().stream().map(Leak::of).toList());
    }
}
