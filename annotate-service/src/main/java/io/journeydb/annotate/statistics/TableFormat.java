package io.journeydb.annotate.statistics;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes tables. Names of generators come from strangers: no cell is more than a text, whatever is in it. */
public enum TableFormat {
    /** RFC 4180, with a header. */
    CSV {
        @Override
        public String write(StatisticsTable table, Statistics statistics) {
            StringBuilder text = new StringBuilder(csv(List.copyOf(table.header())));
            table.rows(statistics).forEach(row -> text.append(csv(row)));
            return text.toString();
        }
    },
    /** As GitHub reads it, under a heading. */
    MARKDOWN {
        @Override
        public String write(StatisticsTable table, Statistics statistics) {
            StringBuilder text = new StringBuilder("## " + table.title() + "\n\n");
            text.append(markdown(List.copyOf(table.header())));
            text.append(table.header().stream()
                    .skip(1)
                    .map(column -> " ---: |")
                    .collect(Collectors.joining("", "| --- |", "\n")));
            table.rows(statistics).forEach(row -> text.append(markdown(row)));
            return text.toString();
        }
    };

    private static final Pattern QUOTED = Pattern.compile("[\",\r\n]");
    private static final Pattern FORMULA = Pattern.compile("^[=+@\t-]");
    private static final Pattern MARKUP = Pattern.compile("[\\\\`*_{}\\[\\]<>()#!|~&]");
    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

    /** The table. */
    public abstract String write(StatisticsTable table, Statistics statistics);

    private static String csv(List<Object> row) {
        return row.stream().map(TableFormat::csvCell).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** What a spreadsheet would take for a formula gets an apostrophe before it. */
    private static String csvCell(Object cell) {
        String text = String.valueOf(cell);
        if (cell instanceof String && FORMULA.matcher(text).find()) {
            text = "'" + text;
        }
        return QUOTED.matcher(text).find() ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    private static String markdown(List<Object> row) {
        return row.stream().map(TableFormat::markdownCell).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String markdownCell(Object cell) {
        String line = WHITE_SPACE.matcher(String.valueOf(cell)).replaceAll(" ");
        return MARKUP.matcher(line).replaceAll("\\\\$0");
    }
}
