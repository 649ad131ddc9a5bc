package io.journeydb.cli.query;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.StringJoiner;

/** Path and parameters of a search, escaped. */
final class SearchPath {

    /** Names of parameters that filter. */
    static final List<String> FILTERS = List.of(
            "category",
            "style",
            "split",
            "generator",
            "version",
            "aspect",
            "annotator",
            "verified",
            "day",
            "from",
            "to");

    private final StringJoiner parameters = new StringJoiner("&", "?", "").setEmptyValue("");

    /** Adds a parameter, unless its value is null. */
    SearchPath with(String name, String value) {
        if (value != null) {
            parameters.add(name + "=" + escaped(value));
        }
        return this;
    }

    /** The parameters behind a path. */
    String to(String path) {
        return path + parameters;
    }

    /** A value as it may stand in a path or a parameter. */
    static String escaped(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
