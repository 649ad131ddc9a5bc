package io.journeydb.evaluation.meteor;

/**
 * Words of the hypothesis that say the same as words of the reference. One word each, but for paraphrases.
 *
 * @param weight of the stage that found it: 1 exact, 0.6 stem, 0.8 synonym, 0.6 paraphrase (the parameters for English of METEOR 1.5)
 */
record Match(int hypothesisStart, int hypothesisWords, int referenceStart, int referenceWords, double weight) {

    static final double EXACT = 1;
    static final double STEM = 0.6;
    static final double SYNONYM = 0.8;
    static final double PARAPHRASE = 0.6;

    static Match ofWords(int hypothesisStart, int referenceStart, double weight) {
        return new Match(hypothesisStart, 1, referenceStart, 1, weight);
    }

    int hypothesisEnd() {
        return hypothesisStart + hypothesisWords;
    }

    int referenceEnd() {
        return referenceStart + referenceWords;
    }
}
