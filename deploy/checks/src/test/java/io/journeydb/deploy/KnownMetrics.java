package io.journeydb.deploy;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The metrics of deploy/grafana/metrics.txt, and those that an expression names. */
final class KnownMetrics {

    static final String FILE = "deploy/grafana/metrics.txt";

    /** A name with a selector; every expression of this project selects, at least the job. */
    private static final Pattern SELECTED = Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*)\\{");

    private KnownMetrics() {}

    static Set<String> names() {
        return Project.text(FILE)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split(" ")[1])
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static Set<String> namedBy(String expression) {
        return SELECTED.matcher(expression)
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
