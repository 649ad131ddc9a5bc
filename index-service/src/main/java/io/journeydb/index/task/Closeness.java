package io.journeydb.index.task;

import io.journeydb.evaluation.metric.CaptionPair;
import io.journeydb.evaluation.metric.RougeL;
import io.journeydb.evaluation.text.PtbTokenizer;
import io.journeydb.events.FeatureVector;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How much two texts agree, from 0 to 1. Keeps the words of the texts it has seen: for one reply, and one thread. */
final class Closeness {

    private final PtbTokenizer tokenizer = new PtbTokenizer();
    private final Map<String, List<String>> words = new HashMap<>();

    /** Cosine of the prompts' vectors where both have one that compares, else ROUGE-L of their words. */
    double ofPrompts(Lookalike one, Lookalike other) {
        if (one.promptVector().isPresent() && other.promptVector().isPresent()) {
            FeatureVector first = one.promptVector().get();
            FeatureVector second = other.promptVector().get();
            if (first.comparesWith(second)) {
                return Math.max(0, cosine(first.vector(), second.vector()));
            }
        }
        return ofCaptions(one.sample().prompt().text(), other.sample().prompt().text());
    }

    /** ROUGE-L of their words. */
    double ofCaptions(String one, String other) {
        return new RougeL().add(new CaptionPair(words(one), List.of(words(other))));
    }

    private List<String> words(String text) {
        return words.computeIfAbsent(text, tokenizer::words);
    }

    private static double cosine(float[] one, float[] other) {
        double product = 0;
        for (int i = 0; i < one.length; i++) {
            product += (double) one[i] * other[i];
        }
        return product;
    }
}
