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
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Times the caption metrics over the same pairs, each metric alone. Every method answers with seconds. */
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

    double score() throws InterruptedException {
        return timed(pairs, part -> {
            TextScores scores = new TextScores(frequencies, null);
            part.forEach(scores::add);
            requireSense(scores.scores().get(0).value());
        });
    }

    double countDocuments() {
        long begin = System.nanoTime();
        DocumentFrequencies counted = new DocumentFrequencies();
        pairs.forEach(pair -> counted.add(pair.references()));
        requireSense((double) counted.total() / pairs.size());
        return (System.nanoTime() - begin) / NANOS;
    }

    double tokenize() throws InterruptedException {
        return timed(
                texts,
                part -> part.forEach(
                        text -> requireSense(pair(text).hypothesis().size())));
    }

    double meteor() throws InterruptedException {
        return timed(pairs, part -> {
            Meteor metric = new Meteor(meteor);
            part.forEach(metric::add);
            requireSense(metric.score());
        });
    }

    private CaptionPair pair(CaptionLoad.Texts text) {
        return new CaptionPair(
                tokenizer.words(text.hypothesis()),
                text.references().stream().map(tokenizer::words).toList());
    }

    /** Results are looked at, so that computing them cannot be left out. */
    private static void requireSense(double value) {
        if (!(value > 0)) {
            throw new IllegalStateException("a score of " + value + ": the figures would mean nothing");
        }
    }

    private <T> double timed(List<T> all, Consumer<List<T>> work) throws InterruptedException {
        int share = (all.size() + threads - 1) / threads;
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            long begin = System.nanoTime();
            List<Future<?>> parts = new ArrayList<>();
            for (int start = 0; start < all.size(); start += share) {
                List<T> part = all.subList(start, Math.min(start + share, all.size()));
                parts.add(executor.submit(() -> work.accept(part)));
            }
            for (Future<?> part : parts) {
                part.get();
            }
            return (System.nanoTime() - begin) / NANOS;
        } catch (ExecutionException e) {
            throw new IllegalStateException("the benchmark failed", e.getCause());
        }
    }
}
