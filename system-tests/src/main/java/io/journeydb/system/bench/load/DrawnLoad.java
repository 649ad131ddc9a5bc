package io.journeydb.system.bench.load;

import io.journeydb.cli.drawn.DrawnSample;
import io.journeydb.cli.drawn.DrawnSamples;
import io.journeydb.cli.terminal.Bars;
import io.journeydb.cli.terminal.Failure;
import io.journeydb.events.identity.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import me.tongfei.progressbar.ProgressBar;

/** Drawn samples as files. Painting one costs more than all that is measured, so it is done once and kept. */
public final class DrawnLoad {

    private static final int STAMP_DIGITS = 8;

    private final DrawnSamples drawn;
    private final Path folder;

    private DrawnLoad(DrawnSamples drawn, Path folder) {
        this.drawn = drawn;
        this.folder = folder;
    }

    /**
     * The first {@code count} samples of a seed; what an earlier call painted is not painted again.
     *
     * @param cache where the pictures of all seeds are kept
     */
    public static List<LoadSample> prepare(Path cache, long seed, int count) {
        DrawnSamples drawn = new DrawnSamples(seed);
        // The first picture stands for the version of the drawing: another one, another folder.
        String stamp = Sha256.of(drawn.at(0).render()).hex().substring(0, STAMP_DIGITS);
        Path folder = cache.resolve(String.format(Locale.ROOT, "drawn-%d-%s", seed, stamp));
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new Failure("cannot keep the pictures in " + folder + ": " + e.getMessage(), e);
        }
        return new DrawnLoad(drawn, folder).samples(count);
    }

    private List<LoadSample> samples(int count) {
        try (ProgressBar bar = new Bars().start("pictures", count, "")) {
            return IntStream.range(0, count)
                    .parallel()
                    .mapToObj(index -> {
                        LoadSample sample = sample(drawn.at(index));
                        bar.step();
                        return sample;
                    })
                    .toList();
        }
    }

    private LoadSample sample(DrawnSample sample) {
        Path file = folder.resolve(String.format(Locale.ROOT, "%06d.jpg", sample.index()));
        if (Files.notExists(file)) {
            paint(sample, file);
        }
        return LoadSample.of(file, sample.prompt());
    }

    /** A picture is there as a whole or not at all, whenever the painting is interrupted. */
    private static void paint(DrawnSample sample, Path file) {
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.write(unfinished, sample.render());
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new Failure("cannot keep the picture " + file + ": " + e.getMessage(), e);
        }
    }
}
