package io.journeydb.index.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.journeydb.events.PerceptualHash;
import io.journeydb.events.identity.SampleId;
import io.journeydb.index.search.DuplicateGroup;
import io.journeydb.index.search.DuplicateGroup.Member;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The near-duplicates of a sample.
 *
 * @param sampleId the sample
 * @param group its group's id; absent if nothing looks the same
 * @param others how many there are
 * @param duplicates the most like it first
 */
@Schema(name = "DuplicatesAnswer")
@JsonInclude(JsonInclude.Include.NON_NULL)
record DuplicatesAnswer(String sampleId, String group, int others, List<Duplicate> duplicates) {

    /**
     * A member of a group.
     *
     * @param sampleId its id
     * @param promptId its prompt: another one's pictures may look the same by chance of style
     * @param split of the dataset
     * @param hash of its picture, 16 hex digits
     * @param distance in how many of 64 bits it differs; absent where it is compared with none
     */
    @Schema(name = "Duplicate")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Duplicate(String sampleId, String promptId, String split, String hash, Integer distance) {

        static Duplicate of(Member member, PerceptualHash compared) {
            return new Duplicate(
                    member.sampleId().value(),
                    member.promptId().value(),
                    member.split().label(),
                    member.hash().hex(),
                    compared == null ? null : member.hash().distanceTo(compared));
        }
    }

    static DuplicatesAnswer none(SampleId sample) {
        return new DuplicatesAnswer(sample.value(), null, 0, List.of());
    }

    static DuplicatesAnswer of(SampleId sample, DuplicateGroup group, int most) {
        PerceptualHash own = group.members().stream()
                .filter(member -> member.sampleId().equals(sample))
                .findFirst()
                .map(Member::hash)
                .orElseThrow();
        List<Duplicate> others = group.members().stream()
                .filter(member -> !member.sampleId().equals(sample))
                .map(member -> Duplicate.of(member, own))
                .sorted(Comparator.comparing(Duplicate::distance).thenComparing(Duplicate::sampleId))
                .limit(most)
                .toList();
        return new DuplicatesAnswer(
                sample.value(), group.id().value(), group.members().size() - 1, others);
    }
}
