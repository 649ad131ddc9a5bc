package io.journeydb.annotate.statistics;

import io.journeydb.annotate.statistics.Statistics.Share;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The tables of the statistics, for formats that are tables themselves. */
public enum StatisticsTable {
    SPLITS(
            "splits",
            "Table 2",
            List.of("Split", "Images", "Prompts", "Labeled images", "Labeled prompts", "Style QA", "Content QA"),
            statistics -> statistics.rows().stream()
                    .map(row -> List.<Object>of(
                            row.split(),
                            row.images(),
                            row.prompts(),
                            row.labeledImages(),
                            row.labeledPrompts(),
                            row.styleQuestions(),
                            row.contentQuestions()))
                    .toList()),
    GENERATORS(
            "generators",
            "Table 9",
            List.of("Generator", "Labeled images", "Labeled prompts", "Style QA", "Content QA"),
            statistics -> statistics.generators().stream()
                    .map(row -> List.<Object>of(
                            row.generator(),
                            row.labeledImages(),
                            row.labeledPrompts(),
                            row.styleQuestions(),
                            row.contentQuestions()))
                    .toList()),
    VERSIONS(
            "versions",
            "Midjourney's versions",
            List.of("Version", "Images"),
            statistics -> shares(statistics.parameters().versions())),
    ASPECT_RATIOS(
            "aspect-ratios",
            "Aspect ratios",
            List.of("Aspect ratio", "Images"),
            statistics -> shares(statistics.parameters().aspectRatios())),
    ARRIVALS("arrivals", "Arrivals", List.of("Hour", "Images"), statistics -> statistics.arrivals().stream()
            .map(row -> List.<Object>of(row.hour(), row.images()))
            .toList());

    private final String label;
    private final String title;
    private final List<String> header;
    private final Function<Statistics, List<List<Object>>> rows;

    StatisticsTable(String label, String title, List<String> header, Function<Statistics, List<List<Object>>> rows) {
        this.label = label;
        this.title = title;
        this.header = header;
        this.rows = rows;
    }

    /** The table with this label. */
    public static Optional<StatisticsTable> of(String label) {
        return Arrays.stream(values())
                .filter(table -> table.label.equals(label))
                .findFirst();
    }

    /** Names it in requests. */
    public String label() {
        return label;
    }

    /** As people call it. */
    public String title() {
        return title;
    }

    /** Names of the columns. */
    public List<String> header() {
        return header;
    }

    /** Its rows, numbers as such. */
    public List<List<Object>> rows(Statistics statistics) {
        return rows.apply(statistics);
    }

    private static List<List<Object>> shares(List<Share> shares) {
        return shares.stream()
                .map(share -> List.<Object>of(share.value(), share.images()))
                .toList();
    }
}
