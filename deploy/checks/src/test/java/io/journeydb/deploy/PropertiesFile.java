package io.journeydb.deploy;

import java.util.ArrayList;
import java.util.List;

/** What a service's {@code application.properties} sets, with the comment above. */
record PropertiesFile(List<Line> lines) {

    /** Of no meaning to who operates a service: what is fixed when it is built, and what goes for tests alone. */
    private static final List<String> LEFT_OUT = List.of(
            "%",
            "mp.openapi.schema.",
            "quarkus.index-dependency.",
            "quarkus.smallrye-openapi.",
            "quarkus.package.",
            "quarkus.banner");

    static PropertiesFile of(String module) {
        List<Line> lines = new ArrayList<>();
        List<String> comment = new ArrayList<>();
        Project.text(module + "/src/main/resources/application.properties")
                .lines()
                .forEach(text -> {
                    if (text.startsWith("#")) {
                        comment.add(text.substring(1).strip());
                    } else if (text.contains("=") && LEFT_OUT.stream().noneMatch(text::startsWith)) {
                        String[] parts = text.split("=", 2);
                        lines.add(new Line(parts[0], parts[1], String.join(" ", comment)));
                        comment.clear();
                    } else {
                        comment.clear();
                    }
                });
        return new PropertiesFile(List.copyOf(lines));
    }

    /** A setting. */
    record Line(String key, String value, String comment) {}
}
