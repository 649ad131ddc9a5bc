package io.journeydb.system.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Captions like those of the paper's annotations: one sentence of about a dozen words, of which a reference changes some. */
final class CaptionLoad {

    private static final int WORDS = 6_000;
    private static final double KEPT = .6;
    private static final String[] SMALL = {"a", "the", "of", "in", "with", "on", "and", "at", "under", "near"};
    private static final String[] SYLLABLES = {
        "lan", "mer", "tor", "is", "vel", "ka", "dro", "sen", "pi", "ol", "wen", "ra", "chi", "sto", "fen", "gal", "ur",
        "ble"
    };

    private final Random random;

    CaptionLoad(long seed) {
        this.random = new Random(seed);
    }

    /** A caption and its references. */
    record Texts(String hypothesis, List<String> references) {

        Texts {
            references = List.copyOf(references);
        }
    }

    List<Texts> captions(int pairs, int references) {
        List<Texts> captions = new ArrayList<>(pairs);
        for (int i = 0; i < pairs; i++) {
            List<String> hypothesis = words();
            List<String> others = new ArrayList<>();
            for (int j = 0; j < references; j++) {
                others.add(sentence(changed(hypothesis)));
            }
            captions.add(new Texts(sentence(hypothesis), others));
        }
        return captions;
    }

    private List<String> words() {
        List<String> words = new ArrayList<>();
        int length = 9 + random.nextInt(7);
        for (int i = 0; i < length; i++) {
            words.add(word(i));
        }
        return words;
    }

    private String word(int place) {
        // Every second word is a small one, as in English; the others are rarer the higher their number.
        return place % 2 == 0
                ? SMALL[random.nextInt(SMALL.length)]
                : named((int) (WORDS * Math.pow(random.nextDouble(), 3)));
    }

    private static String named(int number) {
        int count = SYLLABLES.length;
        return SYLLABLES[number % count]
                + SYLLABLES[number / count % count]
                + SYLLABLES[number / count / count % count];
    }

    private List<String> changed(List<String> words) {
        List<String> changed = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            changed.add(random.nextDouble() < KEPT ? words.get(i) : word(i));
        }
        return changed;
    }

    private static String sentence(List<String> words) {
        String sentence = String.join(" ", words);
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1) + ".";
    }
}
