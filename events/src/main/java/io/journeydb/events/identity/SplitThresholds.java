package io.journeydb.events.identity;

/**
 * Where the splits are cut, in millionths of the distinct prompts. The split follows from the prompt alone, so no prompt
 * of Midjourney ever stands in two splits.
 *
 * @param testBelow hash values below this are test
 * @param valBelow hash values below this, and not test, are validation; the rest is training
 */
public record SplitThresholds(int testBelow, int valBelow) {

    /** The hash is taken modulo this. */
    public static final int SCALE = 1_000_000;

    /** The paper's shares of prompts (table 2: 5,171 and 82,093 of 1,730,639). */
    public static final SplitThresholds PAPER = new SplitThresholds(2_990, 50_420);

    /** Thresholds for a demonstration of some hundred samples, so that every split has some. */
    public static final SplitThresholds DEMO = new SplitThresholds(100_000, 300_000);

    /** The generator whose samples are split; those of every other are external (the paper, section 3.1). */
    public static final String MIDJOURNEY = "midjourney";

    /** @throws IllegalArgumentException unless 0 &lt;= testBelow &lt;= valBelow &lt;= 1,000,000 */
    public SplitThresholds {
        if (testBelow < 0 || valBelow < testBelow || valBelow > SCALE) {
            throw new IllegalArgumentException("split thresholds need 0 <= test-below <= val-below <= " + SCALE);
        }
    }

    /** The split of a sample made by {@code generator} from {@code prompt}. */
    public Split split(String generator, PromptId prompt) {
        if (!MIDJOURNEY.equals(generator)) {
            return Split.EXTERNAL;
        }
        long hash = IdentityDigest.of("journeydb/split/1", prompt.value()).firstLongModulo(SCALE);
        if (hash < testBelow) {
            return Split.TEST;
        }
        return hash < valBelow ? Split.VAL : Split.TRAIN;
    }
}
