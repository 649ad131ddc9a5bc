package io.journeydb.index.task;

import io.journeydb.evaluation.metric.CaptionPair;
import io.journeydb.evaluation.metric.RougeL;
import io.journeydb.evaluation.text.PtbTokenizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How much the words of two texts agree: ROUGE-L, 0 to 1. Keeps the words of the texts it has seen: for one reply, and one thread. */
final class Closeness {

    private final PtbTokenizer tokenizer = new PtbTokenizer();
    private final Map<String, List<String>> words = new HashMap<>();

    double of(String one, String other) {
        return new RougeL().add(new CaptionPair(words(one), List.of(words(other))));
    }

    private List<String> words(String text) {
        return words.computeIfAbsent(text, tokenizer::words);
    }
}
