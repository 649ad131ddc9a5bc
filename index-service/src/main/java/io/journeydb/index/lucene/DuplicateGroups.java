package io.journeydb.index.lucene;

import io.journeydb.events.identity.SampleId;
import io.journeydb.index.search.DuplicateGroup;
import io.journeydb.index.search.Leaks;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The groups of near-duplicates of one moment. Immutable. */
final class DuplicateGroups {

    private static final Comparator<DuplicateGroup> LARGEST_FIRST = Comparator.comparingInt(
                    (DuplicateGroup group) -> group.members().size())
            .reversed()
            .thenComparing(DuplicateGroup::id);

    static final DuplicateGroups NONE = new DuplicateGroups(List.of());

    private final Map<SampleId, DuplicateGroup> bySample = new HashMap<>();
    private final List<DuplicateGroup> leaking;

    DuplicateGroups(List<DuplicateGroup> groups) {
        for (DuplicateGroup group : groups) {
            group.members().forEach(member -> bySample.put(member.sampleId(), group));
        }
        leaking = groups.stream()
                .filter(group -> group.splits().size() > 1)
                .sorted(LARGEST_FIRST)
                .toList();
    }

    /** The group of a sample. */
    Optional<DuplicateGroup> of(SampleId sample) {
        return Optional.ofNullable(bySample.get(sample));
    }

    /** The samples of a sample's group; itself, if it has none. */
    List<SampleId> samplesLike(SampleId sample) {
        return of(sample)
                .map(group -> group.members().stream()
                        .map(DuplicateGroup.Member::sampleId)
                        .toList())
                .orElse(List.of(sample));
    }

    Leaks leaks(int limit) {
        long samples =
                leaking.stream().mapToLong(group -> group.members().size()).sum();
        return new Leaks(leaking.size(), samples, leaking.stream().limit(limit).toList());
    }
}
