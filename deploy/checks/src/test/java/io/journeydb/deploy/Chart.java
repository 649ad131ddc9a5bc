package io.journeydb.deploy;

import java.util.stream.Stream;

/** The chart as helm renders it. */
final class Chart {

    static final String FOLDER = "deploy/helm/journeydb";
    static final String RELEASE = "journeydb";

    /** What {@code helm template} pretends to speak with: without a cluster it would be the version of a test. */
    private static final String KUBERNETES = "1.34.0";

    private final Tool helm = Tool.helm();

    /** The values files beside the chart's own, which all of them are put on. */
    static Stream<String> valuesFiles() {
        return Stream.of("values", "values-laptop", "values-team", "values-production");
    }

    Manifests render(String values, String... further) {
        return Manifests.parse(helm.run(arguments("template", values, further)));
    }

    Tool.Run attempt(String values, String... further) {
        return helm.attempt(arguments("template", values, further));
    }

    void lint(String values) {
        helm.run("lint", "--strict", "--quiet", "--kube-version", KUBERNETES, "--values", file(values), FOLDER);
    }

    private static String[] arguments(String command, String values, String... further) {
        return Stream.concat(
                        Stream.of(
                                command,
                                RELEASE,
                                FOLDER,
                                "--namespace",
                                "journeydb",
                                "--kube-version",
                                KUBERNETES,
                                "--values",
                                file(values)),
                        Stream.of(further))
                .toArray(String[]::new);
    }

    private static String file(String values) {
        return FOLDER + "/" + values + ".yaml";
    }
}
