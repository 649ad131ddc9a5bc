package io.journeydb.cli.drawn;

import io.journeydb.cli.drawn.Seeds.Purpose;
import io.journeydb.cli.drawn.scene.Atmosphere;
import io.journeydb.cli.drawn.scene.Background;
import io.journeydb.cli.drawn.scene.Colour;
import io.journeydb.cli.drawn.scene.Content;
import io.journeydb.cli.drawn.scene.Layout;
import io.journeydb.cli.drawn.scene.Subject;
import io.journeydb.cli.drawn.style.Style;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * An endless sequence of drawn samples. The same seed and index give the same sample, in any order, from any thread.
 *
 * <p>Samples come in groups of one prompt, as users keep several pictures of a grid: every 20 samples hold 7 groups of 1
 * to 6, near the 2.7 images per prompt of JourneyDB (table 1 of the paper). A group's samples are neighbours.
 */
public final class DrawnSamples {
    private static final List<Integer> GROUP_SIZES = List.of(1, 1, 2, 3, 3, 4, 6);
    private static final int BLOCK =
            GROUP_SIZES.stream().mapToInt(Integer::intValue).sum();
    private static final int GRID = 4;
    private static final List<Integer> COUNTS =
            IntStream.rangeClosed(1, Content.MOST).boxed().toList();

    private final Seeds seeds;

    public DrawnSamples(long seed) {
        this.seeds = new Seeds(seed);
    }

    /**
     * The sample at an index from 0; costs some microseconds, as nothing is painted yet.
     *
     * @throws IndexOutOfBoundsException for a negative index
     */
    public DrawnSample at(int index) {
        if (index < 0) {
            throw new IndexOutOfBoundsException(index);
        }
        int block = index / BLOCK;
        int member = index % BLOCK;
        int group = 0;
        for (int size : seeds.shuffled(Purpose.GROUP_SIZE, block, GROUP_SIZES)) {
            if (member < size) {
                return sample(index, block * GROUP_SIZES.size() + group, member);
            }
            member -= size;
            group++;
        }
        throw new AssertionError("the group sizes of a block sum to its length");
    }

    private DrawnSample sample(int index, int group, int member) {
        DrawnTruth truth = truth(group);
        String prompt = new PromptWriter(truth, seeds.random(Purpose.WORDS, group)).write();
        long picture = seeds.number(Purpose.PICTURE, group, member);
        return new DrawnSample(index, prompt, truth, job(group, member / GRID), member % GRID + 1, picture);
    }

    private DrawnTruth truth(int group) {
        Subject subject = seeds.deal(Purpose.SUBJECT, group, List.of(Subject.values()));
        Style style = seeds.deal(Purpose.STYLE, group, List.of(Style.values()));
        int count = seeds.deal(Purpose.COUNT, group, COUNTS);
        Random random = seeds.random(Purpose.CONTENT, group);
        Optional<Colour> colour =
                style.colours().isEmpty() ? Optional.empty() : Optional.of(any(List.copyOf(style.colours()), random));
        List<Background> suiting = List.of(Background.values()).stream()
                .filter(background -> background.suits(subject, colour))
                .toList();
        Optional<Atmosphere> atmosphere =
                random.nextInt(4) == 0 ? Optional.empty() : Optional.of(any(List.of(Atmosphere.values()), random));
        return new DrawnTruth(
                subject, count, colour, any(Layout.fitting(count), random), any(suiting, random), style, atmosphere);
    }

    /** A random UUID, version 4 as Midjourney's jobs have. */
    private UUID job(int group, int job) {
        long high = seeds.number(Purpose.JOB, group, 2L * job);
        long low = seeds.number(Purpose.JOB, group, 2L * job + 1);
        return new UUID(high & ~0xF000L | 0x4000L, low & ~0xC000000000000000L | 0x8000000000000000L);
    }

    private static <T> T any(List<T> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }
}
