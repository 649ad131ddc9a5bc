package io.journeydb.system.bench;

import io.journeydb.evaluation.meteor.FunctionWords;
import io.journeydb.evaluation.meteor.Meteor;
import io.journeydb.evaluation.meteor.MeteorData;
import io.journeydb.evaluation.meteor.Paraphrases;
import io.journeydb.evaluation.meteor.WordNetSynonyms;
import io.journeydb.evaluation.metric.CaptionPair;
import io.journeydb.evaluation.metric.DocumentFrequencies;
import io.journeydb.evaluation.task.InChunks;
import io.journeydb.evaluation.task.TextScores;
import io.journeydb.evaluation.text.PtbTokenizer;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Times what an evaluation of captions does, the whole and each part of it alone, over the same pairs. The pairs go to the
 * threads in the chunks of an evaluation of files, and what the chunks give is added up as there. Every method answers with seconds.
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
    double fromText() {
        return timed(() -> {
            DocumentFrequencies counted = counted(texts, text -> words(text.references()));
            scored(texts, this::pair, counted);
        });
    }

    /** Counts document frequencies and scores. */
    double fromWords() {
        return timed(() -> scored(pairs, pair -> pair, counted(pairs, CaptionPair::references)));
    }

    /** Scores with the document frequencies given. */
    double score() {
        return timed(() -> scored(pairs, pair -> pair, frequencies));
    }

    double countDocuments() {
        return timed(() -> counted(pairs, CaptionPair::references));
    }

    double tokenize() {
        return timed(() -> inChunks(
                texts,
                part -> part.stream()
                        .mapToInt(text -> pair(text).hypothesis().size())
                        .sum(),
                words -> requireSense(words)));
    }

    double meteor() {
        Meteor all = new Meteor(meteor);
        return timed(() -> {
            inChunks(
                    pairs,
                    part -> {
                        Meteor metric = new Meteor(meteor);
                        part.forEach(metric::add);
                        return metric;
                    },
                    all::add);
            requireSense(all.score());
        });
    }

    private <T> DocumentFrequencies counted(List<T> all, Function<T, List<List<String>>> references) {
        DocumentFrequencies counted = new DocumentFrequencies();
        inChunks(
                all,
                part -> {
                    DocumentFrequencies own = new DocumentFrequencies();
                    part.forEach(one -> own.add(references.apply(one)));
                    return own;
                },
                counted::add);
        requireSense(counted.total() == all.size() ? 1 : 0);
        return counted;
    }

    private <T> void scored(List<T> all, Function<T, CaptionPair> pair, DocumentFrequencies counted) {
        TextScores scores = new TextScores(counted, null);
        inChunks(
                all,
                part -> {
                    TextScores own = new TextScores(counted, null);
                    part.forEach(one -> own.add(pair.apply(one)));
                    return own;
                },
                scores::add);
        scores.scores().forEach(score -> requireSense(score.value()));
    }

    private <T, R> void inChunks(List<T> all, Function<List<T>, R> work, Consumer<R> results) {
        try (InChunks<T, R> chunks = new InChunks<>(threads, work, results)) {
            all.forEach(chunks::add);
            chunks.finish();
        }
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

    private static double timed(Runnable work) {
        long begin = System.nanoTime();
        work.run();
        return (System.nanoTime() - begin) / NANOS;
    }
}
