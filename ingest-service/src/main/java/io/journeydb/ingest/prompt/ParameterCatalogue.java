package io.journeydb.ingest.prompt;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The parameters that Midjourney has or had, under their long names.
 *
 * <p>Known names are found whatever their case. Unknown names and values out of range are kept as they are: the job ran,
 * so they are data. Of a repeated parameter the last value stands, as in Midjourney; {@code --no} alone adds up, its
 * lists joined with a comma. A flag, a parameter whose value is optional and an unknown name have the value {@code true}
 * when none was typed; any other parameter has an empty one.
 */
final class ParameterCatalogue {
    private static final String NO = "no";
    private static final String VERSION = "version";
    private static final String WIDTH_OR_WEIRD = "w";

    private static final Map<String, String> LONG_NAMES = Map.ofEntries(
            Map.entry("v", VERSION),
            Map.entry("ar", "aspect"),
            Map.entry("s", "stylize"),
            Map.entry("c", "chaos"),
            Map.entry("q", "quality"),
            Map.entry("r", "repeat"),
            Map.entry("p", "profile"),
            Map.entry("h", "height"));

    private static final Set<String> WITH_VALUE = Set.of(
            VERSION,
            "aspect",
            "stylize",
            "chaos",
            "quality",
            "repeat",
            "height",
            "width",
            "weird",
            "seed",
            "stop",
            "iw",
            "sw",
            "ow",
            "sv",
            "cw",
            "exp",
            NO,
            "style",
            "sref",
            "cref",
            "oref",
            WIDTH_OR_WEIRD);

    private static final Set<String> VALUE_OPTIONAL = Set.of(
            "niji",
            "profile",
            "sameseed",
            "tile",
            "raw",
            "draft",
            "fast",
            "relax",
            "turbo",
            "stealth",
            "public",
            "video",
            "loop",
            "hd",
            "uplight",
            "beta",
            "hq",
            "test",
            "testp");

    private ParameterCatalogue() {}

    /** Returns the long name, or the name as it was typed when it is unknown; {@code w} stays {@code w}. */
    static String longName(String typed) {
        String lower = typed.toLowerCase(Locale.ROOT);
        String name = LONG_NAMES.getOrDefault(lower, lower);
        return WITH_VALUE.contains(name) || VALUE_OPTIONAL.contains(name) ? name : typed;
    }

    static SortedMap<String, String> byLongName(List<Parameter> typed) {
        SortedMap<String, String> parameters = new TreeMap<>();
        for (Parameter parameter : typed) {
            String name = longName(parameter.name());
            String value = parameter.value().isEmpty() && !WITH_VALUE.contains(name) ? "true" : parameter.value();
            if (name.equals(NO)) {
                parameters.merge(name, value, ParameterCatalogue::join);
            } else {
                parameters.put(name, value);
            }
        }
        String width = parameters.remove(WIDTH_OR_WEIRD);
        if (width != null) {
            parameters.put(meaningOfW(parameters), width);
        }
        return parameters;
    }

    private static String join(String list, String more) {
        return list.isEmpty() || more.isEmpty() ? list + more : list + ", " + more;
    }

    /**
     * {@code --w} is the width up to version 3 and weird from 5.2; versions between have neither, so it stays unknown.
     * Without a version it is the width beside the old models' {@code --h} or {@code --hd}, else weird.
     */
    private static String meaningOfW(SortedMap<String, String> parameters) {
        String version = parameters.get(VERSION);
        if (version == null) {
            return parameters.containsKey("height") || parameters.containsKey("hd") ? "width" : "weird";
        }
        double number = leadingNumber(version);
        if (number <= 3) {
            return "width";
        }
        return number >= 5.2 ? "weird" : WIDTH_OR_WEIRD;
    }

    /** Returns the number that the value begins with ("5.2 raw"), or NaN. */
    private static double leadingNumber(String value) {
        int end = Decimal.end(value, 0);
        return end == 0 ? Double.NaN : Double.parseDouble(value.substring(0, end));
    }
}
