package io.journeydb.system.bench;

import io.journeydb.evaluation.meteor.FunctionWords;
import io.journeydb.evaluation.meteor.Meteor;
import io.journeydb.evaluation.meteor.MeteorData;
import io.journeydb.evaluation.meteor.Paraphrases;
import io.journeydb.evaluation.meteor.WordNetSynonyms;
import io.journeydb.evaluation.metric.CaptionPair;
import io.journeydb.evaluation.metric.DocumentFrequencies;
import io.journeydb.evaluation.task.TextScores;
import io.journeydb.evaluation.text.PtbTokenizer;
import java.util.Iterator;
import java.util.List;

/**
 * Times what an evaluation of captions does, the whole and each part of it alone, over the same pairs. Each thread has an equal share of
 * the pairs. Every method answers with seconds.
 */
final class MetricsBenchmark {

    private static final double NANOS = 1e9;

    private final PtbTokenizer tokenizer = new PtbTokenizer();
    private final List<CaptionLoad.Texts> texts;
    private final List<CaptionPair> pairs;
    private final DocumentFrequencies frequencies = new DocumentFrequencies();
    private final MeteorData meteor =
            new MeteorData(WordNetSynonyms.load(), Paraphrases.none(), FunctionWords.english());
    private final int threads;

    MetricsBenchmark(List<CaptionLoad.Texts> texts, int threads) {
        this.texts = texts;
        this.threads = threads;
        this.pairs = texts.stream().map(this::pair).toList();
        pairs.forEach(pair -> frequencies.add(pair.references()));
    }

    double wordsPerCaption() {
        return pairs.stream()
                .mapToInt(pair -> pair.hypothesis().size())
                .average()
                .orElse(0);
    }

    /** Tokenizes the references, counts document frequencies, tokenizes everything, scores: as the two passes over files do. */
    double fromText() throws InterruptedException {
        return timed(threaded -> {
            DocumentFrequencies counted = counted(threaded.each(texts, part -> {
                DocumentFrequencies own = new DocumentFrequencies();
                part.forEach(text -> own.add(words(text.references())));
                return own;
            }));
            scored(threaded.each(
                    texts, part -> scores(part.stream().map(this::pair).iterator(), counted)));
        });
    }

    /** Counts document frequencies and scores. */
    double fromWords() throws InterruptedException {
        return timed(threaded -> {
            DocumentFrequencies counted = counted(threaded.each(pairs, MetricsBenchmark::documents));
            scored(threaded.each(pairs, part -> scores(part.iterator(), counted)));
        });
    }

    /** Scores with the document frequencies given. */
    double score() throws InterruptedException {
        return timed(threaded -> scored(threaded.each(pairs, part -> scores(part.iterator(), frequencies))));
    }

    double countDocuments() throws InterruptedException {
        return timed(threaded -> counted(threaded.each(pairs, MetricsBenchmark::documents)));
    }

    double tokenize() throws InterruptedException {
        return timed(threaded -> threaded.each(texts, part -> {
            part.forEach(text -> requireSense(pair(text).hypothesis().size()));
            return part.size();
        }));
    }

    double meteor() throws InterruptedException {
        return timed(threaded -> threaded.each(pairs, part -> {
            Meteor metric = new Meteor(meteor);
            part.forEach(metric::add);
            requireSense(metric.score());
            return metric;
        }));
    }

    private static DocumentFrequencies documents(List<CaptionPair> part) {
        DocumentFrequencies own = new DocumentFrequencies();
        part.forEach(pair -> own.add(pair.references()));
        return own;
    }

    private DocumentFrequencies counted(List<DocumentFrequencies> parts) {
        DocumentFrequencies all = parts.get(0);
        parts.subList(1, parts.size()).forEach(all::add);
        requireSense(all.total() == pairs.size() ? 1 : 0);
        return all;
    }

    private static TextScores scores(Iterator<CaptionPair> part, DocumentFrequencies frequencies) {
        TextScores scores = new TextScores(frequencies, null);
        part.forEachRemaining(scores::add);
        return scores;
    }

    private static void scored(List<TextScores> parts) {
        TextScores all = parts.get(0);
        parts.subList(1, parts.size()).forEach(all::add);
        all.scores().forEach(score -> requireSense(score.value()));
    }

    private CaptionPair pair(CaptionLoad.Texts text) {
        return new CaptionPair(tokenizer.words(text.hypothesis()), words(text.references()));
    }

    private List<List<String>> words(List<String> references) {
        return references.stream().map(tokenizer::words).toList();
    }

    /** Results are looked at, so that computing them cannot be left out. */
    private static void requireSense(double value) {
        if (!(value > 0)) {
            throw new IllegalStateException("a score of " + value + ": the figures would mean nothing");
        }
    }

    private interface Work {
        void on(Threaded threaded) throws InterruptedException;
    }

    private double timed(Work work) throws InterruptedException {
        try (Threaded threaded = new Threaded(threads)) {
            long begin = System.nanoTime();
            work.on(threaded);
            return (System.nanoTime() - begin) / NANOS;
        }
    }
}
