package io.journeydb.evaluation.metric;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * In how many images' references each sequence of one to four words stands: what CIDEr weighs words by. Gathered from the references
 * of all images before the first pair is scored, or taken from another corpus.
 *
 * <p>Keeps every distinct sequence of the references, and no text: memory grows with the vocabulary, not with the images. Gathering is
 * for one thread; afterwards it may be read by several.
 */
public final class DocumentFrequencies {

    private final Map<WordSequence, Integer> images = new HashMap<>();
    private long total;

    /** Takes in the references of one more image. */
    public void add(List<List<String>> references) {
        Set<WordSequence> distinct = new HashSet<>();
        references.forEach(reference ->
                distinct.addAll(SequenceCounts.of(reference).counts().keySet()));
        for (WordSequence sequence : distinct) {
            Integer known = images.get(sequence);
            if (known == null) {
                images.put(sequence.detached(), 1);
            } else {
                images.put(sequence, known + 1);
            }
        }
        total++;
    }

    /** Frequencies of another corpus. @param images by sequence; @param total of images in that corpus, at least 1 */
    public static DocumentFrequencies of(Map<List<String>, Integer> images, long total) {
        if (total < 1) {
            throw new IllegalArgumentException("a corpus without images");
        }
        DocumentFrequencies frequencies = new DocumentFrequencies();
        images.forEach((words, count) -> frequencies.images.put(WordSequence.of(words), count));
        frequencies.total = total;
        return frequencies;
    }

    /** How many images. */
    public long total() {
        return total;
    }

    /** The sequence's weight: ln(images) - ln(images that have it), where none counts as one. */
    double weight(WordSequence sequence) {
        return Math.log(total) - Math.log(Math.max(1, images.getOrDefault(sequence, 0)));
    }
}
