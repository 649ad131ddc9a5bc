package io.journeydb.annotate.annotator.lexicon;

import io.journeydb.annotate.annotator.AnnotationOutcome;
import io.journeydb.annotate.annotator.AnnotationRequest;
import io.journeydb.events.Prompt;
import io.journeydb.events.identity.PromptId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * How many prompts a second one thread annotates, on the golden prompts, with the JVM options that the service runs
 * with (quick compiler, serial collector). Its name keeps it out of the usual run; {@code docs/annotation.md} says how
 * to start it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Threads(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(
        value = 1,
        jvmArgs = {"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:ActiveProcessorCount=1", "-Xmx160m"})
public class AnnotationRateBenchmark {

    private static final String PROMPTS = "/io/journeydb/annotate/marked/golden-prompts.txt";

    private final LexiconAnnotator annotator = LexiconAnnotator.load();
    private List<AnnotationRequest> requests;
    private int next;

    /** Reads the prompts. */
    @Setup
    public void read() throws IOException {
        try (InputStream in = AnnotationRateBenchmark.class.getResourceAsStream(PROMPTS)) {
            requests = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.replaceFirst(" --.*", ""))
                    .map(AnnotationRateBenchmark::request)
                    .toList();
        }
    }

    /** Annotates one prompt after another. */
    @Benchmark
    public AnnotationOutcome annotate() {
        next = (next + 1) % requests.size();
        return annotator.annotate(requests.get(next));
    }

    @Test
    void measure() throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include(AnnotationRateBenchmark.class.getName() + ".*")
                        .build())
                .run();
    }

    private static AnnotationRequest request(String text) {
        Prompt prompt = Prompts.prompt(text);
        return new AnnotationRequest(PromptId.of(prompt.normalised()), prompt);
    }
}
