package io.journeydb.annotate.review;

import io.journeydb.annotate.review.MarkedWord.Standing;
import io.journeydb.events.Prompt;
import io.journeydb.events.PromptReviewed;
import io.journeydb.events.PromptReviewed.Mark;
import io.journeydb.events.Review;
import io.journeydb.events.identity.PromptId;
import io.journeydb.events.identity.ReviewId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What reviewers agree on. A word is removed when the required number of reviewers marked it; a sample is verified when that
 * many have looked and no word is open. Thread safe.
 */
public final class Consensus {

    private final int required;

    /** @param required how many reviewers must agree on a word, at least 1 */
    public Consensus(int required) {
        if (required < 1) {
            throw new IllegalArgumentException("at least one reviewer is required");
        }
        this.required = required;
    }

    /** How many reviewers must agree. */
    public int required() {
        return required;
    }

    /** The marks that no words of the prompt answer to, as they were written. */
    public static List<String> unknown(Prompt prompt, Collection<Mark> marks) {
        PromptWords words = new PromptWords(Tokens.of(prompt.text()));
        return marks.stream()
                .filter(mark -> words.find(mark).isEmpty())
                .map(Mark::text)
                .toList();
    }

    /** The reviews that are their reviewers' word now. */
    public static Set<ReviewId> counting(Collection<PromptReviewed> reviews) {
        return Reviews.inForce(reviews).values().stream()
                .map(PromptReviewed::reviewId)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The verdict on a sample. Depends on the set of the reviews alone, not on their order or repetition.
     *
     * @param id of the prompt
     * @param prompt the sample's own
     * @param reviews all there are of the sample, with those that were taken back
     */
    public Verdict judge(PromptId id, Prompt prompt, Collection<PromptReviewed> reviews) {
        Tokens tokens = Tokens.of(prompt.text());
        PromptWords words = new PromptWords(tokens);
        SortedMap<String, PromptReviewed> inForce = Reviews.inForce(reviews);
        SortedMap<String, BitSet> missed = new TreeMap<>();
        List<String> unknown = new ArrayList<>();
        inForce.forEach((reviewer, review) -> {
            missed.put(reviewer, marked(words, review));
            unknown.addAll(unknown(prompt, review.missing()));
        });
        SortedMap<Integer, MarkedWord> standing = standing(words, missed);
        boolean open = inForce.size() < required
                || standing.values().stream().anyMatch(word -> word.standing() == Standing.OPEN);
        BitSet removed = new BitSet();
        standing.forEach((word, marked) -> removed.set(word, marked.standing() == Standing.REMOVED));
        Optional<Prompt> clean = removed.isEmpty()
                ? Optional.empty()
                : CleanText.of(tokens, words.tokens(removed)).flatMap(text -> CleanPrompt.of(prompt, text));
        Optional<Review> review = review(id, prompt, words, removed, open, clean);
        return new Verdict(
                required,
                List.copyOf(inForce.keySet()),
                List.copyOf(standing.values()),
                unknown.stream().distinct().toList(),
                open,
                review,
                clean);
    }

    private static BitSet marked(PromptWords words, PromptReviewed review) {
        BitSet marked = new BitSet(words.size());
        review.missing().forEach(mark -> marked.or(words.find(mark)));
        return marked;
    }

    private SortedMap<Integer, MarkedWord> standing(PromptWords words, Map<String, BitSet> missed) {
        BitSet marked = new BitSet(words.size());
        missed.values().forEach(marked::or);
        SortedMap<Integer, MarkedWord> standing = new TreeMap<>();
        marked.stream().forEach(word -> {
            List<String> missedBy = reviewers(missed, word, true);
            List<String> seenBy = reviewers(missed, word, false);
            standing.put(
                    word,
                    new MarkedWord(
                            words.text(word),
                            words.occurrence(word),
                            missedBy,
                            seenBy,
                            Standing.of(missedBy.size(), seenBy.size(), required)));
        });
        return standing;
    }

    private static List<String> reviewers(Map<String, BitSet> missed, int word, boolean marked) {
        return missed.entrySet().stream()
                .filter(entry -> entry.getValue().get(word) == marked)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Nothing left means that the prompt says nothing of this picture: its own annotation stays, and is not verified. */
    private static Optional<Review> review(
            PromptId id, Prompt prompt, PromptWords words, BitSet removed, boolean open, Optional<Prompt> clean) {
        if (removed.isEmpty()) {
            return open ? Optional.empty() : Optional.of(new Review(true, List.of(), prompt.text(), id));
        }
        List<String> texts = removed.stream().mapToObj(words::text).toList();
        return Optional.of(clean.map(left -> new Review(!open, texts, left.text(), PromptId.of(left.normalised())))
                .orElseGet(() -> new Review(false, texts, "", id)));
    }
}
