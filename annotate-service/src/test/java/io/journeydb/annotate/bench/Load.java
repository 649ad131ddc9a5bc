package io.journeydb.annotate.bench;

import io.journeydb.annotate.store.IncomingImage;
import io.journeydb.annotate.store.NewAnnotation;
import io.journeydb.events.Annotation;
import io.journeydb.events.identity.PromptId;
import io.journeydb.events.json.EventCodec;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * What is written: samples over prompts in batches, as they would come. The same numbers always give the same load.
 *
 * <p>Samples of one prompt come near each other, shuffled within {@value #CHUNK} samples. One delivery of twenty is a
 * repetition of another of its batch, and one prompt of five is annotated again when its samples are there.
 *
 * @param samples distinct ones
 * @param prompts distinct ones
 * @param batch deliveries in one transaction
 * @param seed of everything that is drawn
 */
record Load(int samples, int prompts, int batch, long seed) {

    private static final int CHUNK = 5_000;
    private static final int REPEATED_EVERY = 20;
    private static final int AGAIN_EVERY = 5;
    private static final int FIRST = 1;
    private static final int AGAIN = 2;
    private static final EventCodec CODEC = new EventCodec();

    /**
     * A part of the load.
     *
     * @param batches each to be stored in one transaction
     * @param first the first annotations of all prompts in them
     * @param again annotations to be replaced after that, in one transaction
     */
    record Chunk(List<List<IncomingImage>> batches, Map<PromptId, Annotation> first, List<NewAnnotation> again) {}

    /** The beginning of a load of the same kind that is so many times smaller. */
    Load share(int parts) {
        return new Load(samples / parts, prompts / parts, batch, seed);
    }

    int chunks() {
        return (samples + CHUNK - 1) / CHUNK;
    }

    /** The samples of the chunk, with repetitions; made anew by every call. */
    Chunk chunk(int number) {
        Random random = new Random(seed + number);
        int from = number * CHUNK;
        int to = Math.min(samples, from + CHUNK);
        List<Integer> order = new ArrayList<>(IntStream.range(from, to).boxed().toList());
        Collections.shuffle(order, random);
        int distinct = batch - batch / REPEATED_EVERY;
        List<List<IncomingImage>> batches = new ArrayList<>();
        for (int begin = 0; begin < order.size(); begin += distinct) {
            batches.add(deliveries(order.subList(begin, Math.min(order.size(), begin + distinct)), random));
        }
        Map<PromptId, Annotation> first = new HashMap<>();
        for (int sample = from; sample < to; sample++) {
            first.computeIfAbsent(promptId(prompt(sample)), id -> BenchSample.annotation(id, FIRST));
        }
        return new Chunk(batches, first, again(from, to));
    }

    private List<IncomingImage> deliveries(List<Integer> distinct, Random random) {
        List<IncomingImage> deliveries = new ArrayList<>();
        for (int sample : distinct) {
            deliveries.add(IncomingImage.of(BenchSample.image(sample, prompt(sample)), CODEC));
        }
        int repeated = Math.max(1, distinct.size() / (REPEATED_EVERY - 1));
        for (int i = 0; i < repeated; i++) {
            deliveries.add(random.nextInt(deliveries.size()), deliveries.get(random.nextInt(distinct.size())));
        }
        return deliveries;
    }

    /** A prompt that goes on in the next chunk is annotated again there. */
    private List<NewAnnotation> again(int from, int to) {
        return IntStream.range(from, to)
                .filter(sample -> prompt(sample) % AGAIN_EVERY == 0)
                .filter(sample -> sample + 1 == samples || prompt(sample + 1) != prompt(sample))
                .mapToObj(sample -> promptId(prompt(sample)))
                .map(id -> new NewAnnotation(id, BenchSample.annotation(id, AGAIN)))
                .toList();
    }

    private int prompt(int sample) {
        return (int) ((long) sample * prompts / samples);
    }

    private static PromptId promptId(int prompt) {
        return PromptId.of(BenchSample.prompt(prompt));
    }
}
