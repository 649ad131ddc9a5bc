package io.journeydb.cli.eval.self;

import com.fasterxml.jackson.databind.JsonNode;
import io.journeydb.cli.connection.ServiceClient;
import io.journeydb.cli.eval.FileEvaluation;
import io.journeydb.cli.eval.MiniLm;
import io.journeydb.cli.eval.SplitReferences;
import io.journeydb.cli.system.RunningSystem;
import io.journeydb.cli.task.TaskClient;
import io.journeydb.cli.terminal.Failure;
import io.journeydb.cli.up.DrawnFeed;
import io.journeydb.evaluation.embedding.Embeddings;
import io.journeydb.evaluation.embedding.TextEmbedder;
import io.journeydb.evaluation.task.Evaluation;
import io.journeydb.evaluation.task.Task;
import io.journeydb.evaluation.task.TextSettings;
import io.journeydb.events.identity.SampleId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Evaluates the offline answers of a running system on the validation split of drawn samples, beside guesses that don't look at the
 * picture. The samples go through the whole pipeline as anybody's do; the answers come over HTTP as anybody's do, with none but the
 * training split voting, and the service leaves out the sample, its prompt's other pictures and its near-duplicates.
 */
public final class SelfCheck {

    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final RunningSystem system;
    private final Path folder;
    private final TextEmbedder embedder = new MiniLm();

    /** @param folder where files of predictions and references are kept */
    public SelfCheck(RunningSystem system, Path folder) {
        this.system = system;
        this.folder = folder;
    }

    /** Draws, feeds, asks and scores; a row a task. */
    public SelfReport run(int samples) {
        ServiceClient index = new ServiceClient("index", system.addresses().index());
        TaskClient client = new TaskClient(index);
        awaitFeatures(new DrawnFeed(system).annotated(samples, PATIENCE), client);
        TrainingSplit train = TrainingSplit.of(task -> references(index, task, "train"));
        Map<String, Guess> guesses = Map.of(
                SelfRow.OFFLINE, new Retrieval(client),
                SelfRow.RANDOM, new RandomGuess(train),
                SelfRow.MAJORITY, new MajorityGuess(train),
                SelfRow.BLIND, new BlindGuess(train, embedder));
        List<SelfRow> rows = new ArrayList<>();
        for (Goal goal : Goal.values()) {
            List<JsonNode> right = references(index, goal.task(), "val");
            Map<String, Double> scores = new TreeMap<>();
            guesses.forEach((name, guess) -> scores.put(name, score(goal, name, guess, right)));
            rows.add(new SelfRow(goal, right.size(), scores));
        }
        return new SelfReport(rows);
    }

    private double score(Goal goal, String name, Guess guess, List<JsonNode> right) {
        Path predictions = Lines.predict(
                right,
                line -> guess.of(goal.task(), line),
                folder.resolve(goal.task().label() + "-" + name.replace(' ', '-') + ".jsonl"));
        Evaluation evaluation =
                new FileEvaluation(this::settings).evaluate(goal.task(), predictions, file(goal.task(), "val"));
        return evaluation
                .value(goal.score())
                .orElseThrow(() -> new Failure(goal.score() + " was not computed: " + evaluation.notComputed()));
    }

    private TextSettings settings() {
        return new TextSettings(
                null, null, new Embeddings.Of(embedder), Runtime.getRuntime().availableProcessors());
    }

    private List<JsonNode> references(ServiceClient index, Task task, String split) {
        try (SplitReferences fetched = SplitReferences.fetch(index, task, split)) {
            Files.copy(fetched.file(), file(task, split));
        } catch (IOException e) {
            throw new Failure("cannot keep the references: " + e.getMessage(), e);
        }
        return Lines.read(file(task, split));
    }

    private Path file(Task task, String split) {
        return folder.resolve(task.label() + "-" + split + ".jsonl");
    }

    /** A sample answers for others when its features have come: all must have. */
    private void awaitFeatures(Set<SampleId> samples, TaskClient client) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        for (SampleId sample : samples) {
            while (!client.isAnswered(sample.value())) {
                if (System.nanoTime() > deadline) {
                    throw new Failure(
                            "the features of " + sample + " did not come in " + PATIENCE.toMinutes() + " minutes");
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(500));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted", e);
        }
    }
}
