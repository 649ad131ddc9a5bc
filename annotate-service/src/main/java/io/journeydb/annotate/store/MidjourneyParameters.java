package io.journeydb.annotate.store;

import io.journeydb.events.ImageStored;
import io.journeydb.events.identity.SplitThresholds;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What the statistics count of a sample's parameters.
 *
 * @param version such as {@code 5.2} or {@code niji 6}; null if the prompt gives none that can be, or for another generator
 * @param aspectRatio such as {@code 3:2}; null likewise
 */
record MidjourneyParameters(String version, String aspectRatio) {

    private static final Pattern VERSION = Pattern.compile("[0-9]{1,2}(\\.[0-9]{1,2})?");
    private static final Pattern RATIO = Pattern.compile("[0-9]{1,4}(\\.[0-9]{1,3})?:[0-9]{1,4}(\\.[0-9]{1,3})?");
    private static final String NIJI = "niji";

    /** Those of an image. */
    static MidjourneyParameters of(ImageStored image) {
        if (!image.generator().equals(SplitThresholds.MIDJOURNEY)) {
            return new MidjourneyParameters(null, null);
        }
        Map<String, String> parameters = image.prompt().parameters();
        String version = matching(VERSION, parameters.get("version"));
        if (parameters.containsKey(NIJI)) {
            String niji = matching(VERSION, parameters.get(NIJI));
            version = niji == null ? NIJI : NIJI + " " + niji;
        }
        return new MidjourneyParameters(version, matching(RATIO, parameters.get("aspect")));
    }

    private static String matching(Pattern form, String value) {
        return value != null && form.matcher(value).matches() ? value : null;
    }
}
