package io.journeydb.index.task;

import io.journeydb.events.FeatureVector;
import io.journeydb.events.Segments;
import io.journeydb.index.feature.text.EmbeddingException;
import io.journeydb.index.feature.text.PromptEmbedder;
import io.journeydb.index.task.Reply.Scored;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Completes a neighbour's prompt by what others have: the phrases of style and mood that weigh most are tried behind it, and the one that
 * brings the whole nearest to what the picture's prompt is expected to mean stays, up to {@value #ADDED} of them. Thread safe.
 */
final class PromptCompletion {

    /** A full stop, or the mark of a weight. */
    private static final Pattern ENDING = Pattern.compile("[\\s.,;:]+$");

    private static final int TRIED = 12;
    private static final int ADDED = 2;

    private final PromptEmbedder embedder;

    PromptCompletion(PromptEmbedder embedder) {
        this.embedder = embedder;
    }

    /** Whether it embeds prompts as they were embedded before. */
    boolean comparesWith(FeatureVector vector) {
        return vector.encoder().equals(embedder.name()) && vector.version().equals(embedder.version());
    }

    /**
     * The completed prompt; empty where nothing brings it nearer.
     *
     * @param nearness of a text's vector to what is expected
     */
    Optional<Scored> of(Scored prompt, List<Vote> votes, ToDoubleFunction<float[]> nearness) {
        List<String> phrases = heaviest(votes);
        Scored best = prompt;
        try {
            for (int added = 0; added < ADDED; added++) {
                Scored shorter = best;
                for (String longer : extensions(shorter.text(), phrases)) {
                    double score = nearness.applyAsDouble(
                            embedder.embed(List.of(longer)).getFirst());
                    if (score > best.score()) {
                        best = new Scored(longer, Math.clamp(score, 0, 1));
                    }
                }
                if (best == shorter) {
                    break;
                }
            }
        } catch (EmbeddingException e) {
            return Optional.empty();
        }
        return best == prompt ? Optional.empty() : Optional.of(best);
    }

    private static List<String> extensions(String prompt, List<String> phrases) {
        String said = prompt.toLowerCase(Locale.ROOT);
        String beginning = ENDING.matcher(prompt).replaceFirst("");
        return phrases.stream()
                .filter(phrase -> !says(said, phrase))
                .map(phrase -> beginning + ", " + phrase)
                .toList();
    }

    /** Whether the phrase stands there in whole words: {@code pink} does not say {@code ink}. */
    private static boolean says(String prompt, String phrase) {
        for (int at = prompt.indexOf(phrase); at >= 0; at = prompt.indexOf(phrase, at + 1)) {
            int end = at + phrase.length();
            boolean begins = at == 0 || !Character.isLetterOrDigit(prompt.codePointBefore(at));
            if (begins && (end == prompt.length() || !Character.isLetterOrDigit(prompt.codePointAt(end)))) {
                return true;
            }
        }
        return false;
    }

    private static List<String> heaviest(List<Vote> votes) {
        Map<String, Double> weights = new HashMap<>();
        for (Vote vote : votes) {
            Segments segments = vote.annotation().segments();
            Set<String> phrases = new LinkedHashSet<>();
            Stream.concat(segments.style().stream(), segments.atmosphere().stream())
                    .map(phrase -> phrase.strip().toLowerCase(Locale.ROOT))
                    .filter(phrase -> !phrase.isEmpty())
                    .forEach(phrases::add);
            phrases.forEach(phrase -> weights.merge(phrase, vote.weight(), Double::sum));
        }
        List<Map.Entry<String, Double>> heaviest = new ArrayList<>(weights.entrySet());
        heaviest.sort(
                Map.Entry.<String, Double>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()));
        return heaviest.stream().limit(TRIED).map(Map.Entry::getKey).toList();
    }
}
