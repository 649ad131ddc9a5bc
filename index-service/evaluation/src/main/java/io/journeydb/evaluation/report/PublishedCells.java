package io.journeydb.evaluation.report;

import io.journeydb.evaluation.task.Evaluation;
import io.journeydb.evaluation.task.Evaluation.Published;
import io.journeydb.evaluation.task.Evaluation.Score;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A published value and what was found here, as a table of any format shows them: with four decimals, and texts as they came.
 *
 * @param score the name of the score
 * @param paper the published value
 * @param here the score of that name; of one that needs a {@code @k} and is published without, every k's; a dash where there is none
 */
public record PublishedCells(String model, String data, String score, String paper, String here) {

    /** How deep into a ranking a score looks. */
    private static final Pattern DEPTH = Pattern.compile("@[0-9]+");

    /** All that are beside an evaluation, in its order. */
    public static List<PublishedCells> of(Evaluation evaluation) {
        return evaluation.published().stream()
                .map(row -> new PublishedCells(
                        row.model(), row.data(), row.score(), four(row.value()), here(evaluation, row)))
                .toList();
    }

    private static String here(Evaluation evaluation, Published row) {
        return evaluation.value(row.score()).stream()
                .mapToObj(PublishedCells::four)
                .findFirst()
                .orElseGet(() -> atEveryDepth(evaluation, row.score()));
    }

    private static String atEveryDepth(Evaluation evaluation, String name) {
        StringJoiner values = new StringJoiner(", ").setEmptyValue("–");
        for (Score score : evaluation.scores()) {
            Matcher depth = DEPTH.matcher(score.name());
            if (depth.find()
                    && name.equals(score.name().substring(0, depth.start())
                            + score.name().substring(depth.end()))) {
                values.add(depth.group() + " " + four(score.value()));
            }
        }
        return values.toString();
    }

    private static String four(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}
