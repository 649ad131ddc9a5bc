package io.journeydb.index.search;

import io.journeydb.events.PerceptualHash;
import io.journeydb.events.identity.PromptId;
import io.journeydb.events.identity.SampleId;
import io.journeydb.events.identity.Split;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Samples whose pictures look the same: a connected component of the graph that joins two samples when their perceptual
 * hashes differ in at most {@value #MAX_DISTANCE} of 64 bits. So two members may be further apart, with others between them.
 * Pictures without shape are in no group.
 *
 * @param members at least two, by sample id
 */
public record DuplicateGroup(List<Member> members) {

    /** Most bits in which neighbours of a group differ. */
    public static final int MAX_DISTANCE = 5;

    /**
     * A sample of a group.
     *
     * @param sampleId the sample
     * @param promptId its prompt
     * @param split of the dataset
     * @param hash of its picture
     */
    public record Member(SampleId sampleId, PromptId promptId, Split split, PerceptualHash hash) {
        public Member {
            Objects.requireNonNull(sampleId, "sampleId");
            Objects.requireNonNull(promptId, "promptId");
            Objects.requireNonNull(split, "split");
            Objects.requireNonNull(hash, "hash");
        }
    }

    /**
     * Whether a hash tells one picture from others. That of a picture without shape (one colour, or bands of colour) has no bit
     * set, whatever the colour, and what is near to it is noise; half of the bits are set where there is anything to see.
     */
    public static boolean tells(PerceptualHash hash) {
        int set = Long.bitCount(hash.bits());
        return set > MAX_DISTANCE && set < Long.SIZE - MAX_DISTANCE;
    }

    public DuplicateGroup {
        members =
                members.stream().sorted(Comparator.comparing(Member::sampleId)).toList();
        if (members.size() < 2) {
            throw new IllegalArgumentException("a group has two members at least");
        }
    }

    /** Names the group: its first member. Another one may come before it later. */
    public SampleId id() {
        return members.getFirst().sampleId();
    }

    /** The splits that it has members in. */
    public Set<Split> splits() {
        Set<Split> splits = EnumSet.noneOf(Split.class);
        members.forEach(member -> splits.add(member.split()));
        return splits;
    }
}
