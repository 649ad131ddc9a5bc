package io.journeydb.evaluation.metric;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * In how many images' references each sequence of one to four words stands: what CIDEr weighs words by. Gathered from the references
 * of all images before the first pair is scored, or taken from another corpus.
 *
 * <p>Keeps every distinct sequence of the references, and no text: memory grows with the vocabulary, not with the images. Gathering is
 * not safe for several threads: give each its own and {@link #add(DocumentFrequencies) add} them up. Afterwards several may read.
 */
public final class DocumentFrequencies {

    private final Sequences sequences = new Sequences();
    /** By the number of the sequence; the array may be longer than there are sequences. */
    private int[] images = {};

    private long total;

    /** Takes in the references of one more image. */
    public void add(List<List<String>> references) {
        int[] found = references.stream()
                .map(sequences::add)
                .flatMapToInt(Arrays::stream)
                .sorted()
                .toArray();
        makeRoom();
        for (int i = 0; i < found.length; i++) {
            if (i == 0 || found[i] != found[i - 1]) {
                images[found[i]]++;
            }
        }
        total++;
    }

    /** Takes in what another one has gathered, of other images. */
    public void add(DocumentFrequencies other) {
        int[] here = sequences.add(other.sequences);
        makeRoom();
        for (int i = 0; i < here.length; i++) {
            images[here[i]] += other.images[i];
        }
        total += other.total;
    }

    /**
     * Frequencies of another corpus.
     *
     * @param images by sequence, of one to four words
     * @param total of images in that corpus, at least 1
     * @throws IllegalArgumentException if there is no image, or a sequence has no word
     */
    public static DocumentFrequencies of(Map<List<String>, Integer> images, long total) {
        if (total < 1) {
            throw new IllegalArgumentException("a corpus without images");
        }
        if (images.keySet().stream().anyMatch(List::isEmpty)) {
            throw new IllegalArgumentException("a sequence without words");
        }
        DocumentFrequencies frequencies = new DocumentFrequencies();
        images.forEach((words, count) -> {
            int sequence = frequencies.sequences.addOne(words);
            frequencies.makeRoom();
            frequencies.images[sequence] = count;
        });
        frequencies.total = total;
        return frequencies;
    }

    /** How many images. */
    public long total() {
        return total;
    }

    /** The weights of another's sequences, by their numbers: ln(images) - ln(images that have it), where none counts as one. */
    double[] weights(Sequences others) {
        int[] here = sequences.find(others);
        double most = Math.log(total);
        double[] weights = new double[here.length];
        for (int i = 0; i < here.length; i++) {
            int having = here[i] == Sequences.NONE ? 0 : images[here[i]];
            weights[i] = having > 1 ? most - Math.log(having) : most;
        }
        return weights;
    }

    private void makeRoom() {
        if (images.length < sequences.size()) {
            images = Arrays.copyOf(images, 2 * sequences.size());
        }
    }
}
