package io.journeydb.cli.eval;

import io.journeydb.cli.terminal.Failure;
import io.journeydb.evaluation.meteor.FunctionWords;
import io.journeydb.evaluation.meteor.MeteorData;
import io.journeydb.evaluation.meteor.Paraphrases;
import io.journeydb.evaluation.meteor.WordNetSynonyms;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Set;
import picocli.CommandLine.Option;

/** What METEOR may know beyond what comes with this program. */
final class MeteorOptions {

    @Option(names = "--skip-meteor", description = "Leave METEOR out: it takes most of the time.")
    private boolean skip;

    @Option(
            names = "--function-words",
            paramLabel = "FILE",
            description = "METEOR's function words, one a line (default: this program's own list).")
    private Path functionWords;

    @Option(
            names = "--paraphrases",
            paramLabel = "FILE",
            description = "METEOR's paraphrase table, unpacked: three lines a pair (default: none).")
    private Path paraphrases;

    /** What METEOR knows; null when it is left out. */
    MeteorData data() {
        if (skip) {
            return null;
        }
        Set<String> words = functionWords == null ? FunctionWords.english() : read(functionWords, FunctionWords::read);
        Paraphrases table = paraphrases == null ? Paraphrases.none() : read(paraphrases, Paraphrases::read);
        return new MeteorData(WordNetSynonyms.load(), table, words);
    }

    private interface Reading<T> {
        T read(BufferedReader lines) throws IOException;
    }

    private static <T> T read(Path file, Reading<T> reading) {
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return reading.read(lines);
        } catch (NoSuchFileException e) {
            throw new Failure("there is no file " + file, e);
        } catch (IOException e) {
            throw new Failure("cannot read " + file + ": " + e.getMessage(), e);
        }
    }
}
