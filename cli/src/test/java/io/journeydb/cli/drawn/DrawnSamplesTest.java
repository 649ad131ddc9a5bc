package io.journeydb.cli.drawn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeydb.cli.drawn.scene.Atmosphere;
import io.journeydb.cli.drawn.scene.Background;
import io.journeydb.cli.drawn.scene.Colour;
import io.journeydb.cli.drawn.scene.Layout;
import io.journeydb.cli.drawn.scene.Subject;
import io.journeydb.cli.drawn.style.Style;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrawnSamplesTest {
    private static final List<DrawnSample> TWO_THOUSAND = samples(new DrawnSamples(7), 2_000);

    @Test
    void theSameSeedAndIndexGiveTheSameSampleAndTheSameBytes() {
        DrawnSample one = new DrawnSamples(42).at(17);
        DrawnSample same = new DrawnSamples(42).at(17);

        assertThat(same).isEqualTo(one);
        assertThat(same.render()).isEqualTo(one.render());
    }

    @Test
    void aSampleDoesNotDependOnTheOnesAskedForBefore() {
        DrawnSamples backwards = new DrawnSamples(7);

        for (int index = 99; index >= 0; index--) {
            assertThat(backwards.at(index)).isEqualTo(TWO_THOUSAND.get(index));
        }
    }

    @Test
    void anotherSeedGivesOtherPrompts() {
        Set<String> prompts = promptsOf(TWO_THOUSAND);

        assertThat(samples(new DrawnSamples(8), 200)).noneMatch(sample -> prompts.contains(sample.prompt()));
    }

    @Test
    void threadsThatPaintAtTheSameTimeGetTheSamePictures() {
        List<DrawnSample> some = TWO_THOUSAND.subList(0, 24);
        List<byte[]> alone = some.stream().map(DrawnSample::render).toList();

        List<byte[]> together = some.parallelStream().map(DrawnSample::render).toList();

        for (int i = 0; i < some.size(); i++) {
            assertThat(together.get(i)).isEqualTo(alone.get(i));
        }
    }

    @Test
    void twoThousandSamplesHaveSevenHundredPrompts() {
        assertThat(promptsOf(TWO_THOUSAND)).hasSizeBetween(690, 700);
    }

    @Test
    void aPromptHasOneToSixPicturesAndAllOfThemDiffer() {
        Map<String, Long> sizes =
                TWO_THOUSAND.stream().collect(Collectors.groupingBy(DrawnSample::prompt, Collectors.counting()));
        Set<Long> pictures = TWO_THOUSAND.stream().map(DrawnSample::pictureSeed).collect(Collectors.toSet());

        assertThat(Set.copyOf(sizes.values())).containsExactlyInAnyOrder(1L, 2L, 3L, 4L, 6L);
        assertThat(pictures).hasSameSizeAs(TWO_THOUSAND);
    }

    @Test
    void picturesOfOnePromptAreOtherPictures() {
        List<DrawnSample> group =
                TWO_THOUSAND.stream().collect(Collectors.groupingBy(DrawnSample::prompt)).values().stream()
                        .filter(samples -> samples.size() > 1)
                        .findFirst()
                        .orElseThrow();

        assertThat(group.get(0).render()).isNotEqualTo(group.get(1).render());
        assertThat(group.get(0).truth()).isEqualTo(group.get(1).truth());
    }

    @Test
    void aJobHasAtMostFourPicturesEachWithItsOwnPlaceInTheGrid() {
        Map<Object, List<DrawnSample>> jobs = TWO_THOUSAND.stream().collect(Collectors.groupingBy(DrawnSample::jobid));

        assertThat(jobs.values()).allSatisfy(job -> {
            assertThat(job).hasSizeLessThanOrEqualTo(4);
            assertThat(promptsOf(job)).hasSize(1);
            assertThat(job.stream().map(DrawnSample::gridindex))
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, job.size()).boxed().toList());
            assertThat(job.getFirst().jobid().version()).isEqualTo(4);
        });
    }

    @Test
    void everySubjectStyleColourLayoutBackgroundAndMoodOccurs() {
        assertThat(seen(DrawnTruth::subject)).containsExactlyInAnyOrder((Object[]) Subject.values());
        assertThat(seen(DrawnTruth::style)).containsExactlyInAnyOrder((Object[]) Style.values());
        assertThat(seen(DrawnTruth::layout)).containsExactlyInAnyOrder((Object[]) Layout.values());
        assertThat(seen(DrawnTruth::background)).containsExactlyInAnyOrder((Object[]) Background.values());
        assertThat(seen(DrawnTruth::count)).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6);
        assertThat(seen(truth -> truth.colour().orElse(null))).contains((Object[]) Colour.values());
        assertThat(seen(truth -> truth.atmosphere().orElse(null))).contains((Object[]) Atmosphere.values());
    }

    @Test
    void theFirstFewSamplesAlreadyHaveEveryStyle() {
        Set<Style> styles = TWO_THOUSAND.stream()
                .limit(60)
                .map(sample -> sample.truth().style())
                .collect(Collectors.toSet());

        assertThat(styles).hasSameSizeAs(Style.values());
    }

    @Test
    void anIndexBelowZeroIsRefused() {
        assertThatThrownBy(() -> new DrawnSamples(1).at(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void stylesWithoutColourHaveNoColourInTheirTruth() {
        assertThat(TWO_THOUSAND)
                .filteredOn(sample -> sample.truth().style().colours().isEmpty())
                .isNotEmpty()
                .allMatch(sample -> sample.truth().colour().equals(Optional.empty()));
    }

    private static Set<Object> seen(Function<DrawnTruth, Object> member) {
        Set<Object> seen = new HashSet<>();
        TWO_THOUSAND.forEach(sample -> seen.add(member.apply(sample.truth())));
        return seen;
    }

    private static Set<String> promptsOf(List<DrawnSample> samples) {
        return samples.stream().map(DrawnSample::prompt).collect(Collectors.toSet());
    }

    private static List<DrawnSample> samples(DrawnSamples sequence, int count) {
        return IntStream.range(0, count).mapToObj(sequence::at).toList();
    }
}
