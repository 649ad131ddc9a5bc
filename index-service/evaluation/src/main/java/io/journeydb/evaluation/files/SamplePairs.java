package io.journeydb.evaluation.files;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Predictions with the references they belong to. The predictions are kept in memory, the references are read again by each pass.
 * For one thread.
 *
 * @param <P> a prediction
 * @param <R> one sample's references
 */
public final class SamplePairs<P, R> {

    private final Map<String, P> predictions;
    private final SampleLines<R> references;
    private final Progress progress;

    private SamplePairs(Map<String, P> predictions, SampleLines<R> references, Progress progress) {
        this.predictions = predictions;
        this.references = references;
        this.progress = progress;
    }

    /** What a pass is told of each sample. */
    @FunctionalInterface
    public interface Pass<P, R> {
        void sample(String id, P prediction, R references);
    }

    /**
     * Reads both files to their ends.
     *
     * @param progress told of every line of references, now and when they are read again
     * @param each told of every sample's prediction and references, to check them against each other and to count ahead
     * @throws InvalidFilesException if a line is bad, an id is repeated, or one file has an id that the other has not
     */
    public static <P, R> SamplePairs<P, R> open(
            SampleLines<P> predictions, SampleLines<R> references, Progress progress, Check<P, R> each) {
        Faults faults = new Faults();
        Map<String, P> predicted = new HashMap<>();
        Set<String> unused = new LinkedHashSet<>();
        predictions.read(faults, (id, prediction) -> {
            predicted.put(id, prediction);
            unused.add(id);
        });
        references.read(faults, (id, reference) -> {
            progress.checked();
            unused.remove(id);
            if (predicted.containsKey(id)) {
                each.sample(id, predicted.get(id), reference, faults);
            } else {
                faults.add(predictions.name() + ": no prediction for " + id);
            }
        });
        unused.forEach(id -> faults.add(references.name() + ": no references for the prediction of " + id));
        if (predicted.isEmpty()) {
            faults.add(predictions.name() + ": it has no prediction");
        }
        faults.throwIfAny();
        return new SamplePairs<>(predicted, references, progress);
    }

    /** What both files say of a sample, before anything is scored. */
    @FunctionalInterface
    public interface Check<P, R> {
        void sample(String id, P prediction, R references, Faults faults);
    }

    /** How many samples. */
    public int size() {
        return predictions.size();
    }

    /** Tells every sample in the order of the references. */
    public void forEach(Pass<P, R> pass) {
        Faults faults = new Faults();
        progress.scoring(size());
        BiConsumer<String, R> sample = (id, reference) -> {
            progress.scored();
            if (predictions.containsKey(id)) {
                pass.sample(id, predictions.get(id), reference);
            } else {
                faults.add(references.name() + ": it changed while it was read");
            }
        };
        references.read(faults, sample);
        faults.throwIfAny();
    }
}
