package io.journeydb.cli.eval;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeydb.cli.Main;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class EvalCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private Path predictions;
    private Path references;

    @BeforeEach
    void write_files_of_one_caption() throws IOException {
        predictions = Files.writeString(
                folder.resolve("p.jsonl"), "{\"id\": \"1\", \"prediction\": \"this is a good test\"}\n");
        references = Files.writeString(
                folder.resolve("r.jsonl"),
                "{\"id\": \"1\", \"references\": [\"this is a test\", \"this is also a test\"]}\n");
    }

    @Test
    void scores_of_files_are_printed_with_the_warning_apart() {
        assertThat(run("caption")).isZero();

        assertThat(out.toString())
                .contains("Image captioning, 1 samples", "BLEU-1", "0.8000", "METEOR", "0.4443", "ROUGE-L", "0.9071")
                .containsPattern("Similarity +0\\.[5-9]");
        assertThat(err.toString()).contains("of one image it is always 0");
    }

    @Test
    void a_report_is_a_page_and_the_same_as_json() {
        Path report = folder.resolve("new/report");

        assertThat(run("caption", "--skip-meteor", "--skip-similarity", "--json", "--report", report.toString()))
                .isZero();

        assertThat(out.toString()).contains("\"ROUGE-L\"", "\"METEOR\"", "it was left out");
        assertThat(report.resolve("report.html")).content().contains("Image captioning");
        assertThat(report.resolve("report.json")).content().isEqualToIgnoringWhitespace(out.toString());
    }

    @Test
    void published_scores_of_others_stand_beside_ours() throws IOException {
        Path rows = Files.writeString(
                folder.resolve("rows.jsonl"),
                "{\"model\": \"another\", \"data\": \"theirs\", \"score\": \"ROUGE-L\", \"value\": 0.25}\n");

        assertThat(run("caption", "--skip-meteor", "--skip-similarity", "--published", rows.toString()))
                .isZero();
        assertThat(out.toString()).containsPattern("another +theirs +ROUGE-L +0\\.2500 +0\\.9071");

        Files.writeString(rows, "{\"model\": \"another\"}\n");
        assertThat(run("caption", "--skip-meteor", "--skip-similarity", "--published", rows.toString()))
                .isEqualTo(1);
    }

    @Test
    void files_that_cannot_be_evaluated_end_with_1_and_a_line_for_each_fault() throws IOException {
        Files.writeString(predictions, "{\"id\": \"2\", \"prediction\": \"x\"}\n");

        assertThat(run("caption")).isEqualTo(1);

        assertThat(err.toString())
                .contains("journeydb: these files cannot be evaluated:")
                .contains("p.jsonl: no prediction for 1")
                .contains("r.jsonl: no references for the prediction of 2")
                .doesNotContain("\tat ");
    }

    @Test
    void a_task_that_there_is_not_is_wrong_usage() {
        assertThat(run("painting")).isEqualTo(2);
        assertThat(err.toString()).contains("\"painting\" is no task").contains("style-retrieval");
    }

    @Test
    void references_are_a_file_or_a_split_and_never_both_or_neither() {
        assertThat(run("caption", "--split", "val")).isEqualTo(2);
        assertThat(err.toString()).contains("either --references or --split");

        err.getBuffer().setLength(0);
        assertThat(execute("eval", "caption", "--predictions", predictions.toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("either --references or --split");
    }

    private int run(String task, String... options) {
        Stream<String> files =
                Stream.of("eval", task, "--predictions", predictions.toString(), "--references", references.toString());
        return execute(Stream.concat(files, Stream.of(options)).toArray(String[]::new));
    }

    private int execute(String... arguments) {
        CommandLine commandLine =
                Main.commandLine().setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
        commandLine.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return commandLine.execute(arguments);
    }
}
