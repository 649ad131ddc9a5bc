package io.journeydb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class CommandLineTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void without_a_command_the_help_is_shown() {
        assertThat(run()).isZero();
        assertThat(out.toString()).contains("Usage: journeydb").contains("up").contains("rejections");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "up",
                "ingest",
                "tail",
                "search",
                "leaks",
                "show",
                "stats",
                "styles",
                "task",
                "eval",
                "review",
                "reviews",
                "reannotate",
                "rejections",
                "redrive",
                "setup",
                "load"
            })
    void every_command_has_help(String command) {
        assertThat(run(command, "--help")).isZero();
        assertThat(out.toString()).contains("Usage: journeydb " + command);
    }

    @Test
    void a_wrong_option_is_wrong_usage() {
        assertThat(run("search", "--sise", "3", "cat")).isEqualTo(2);
        assertThat(err.toString()).contains("--sise").contains("--size");
    }

    @ParameterizedTest
    @CsvSource({
        "search, Give a QUERY",
        "search --like a cat, Give one of QUERY",
        "search --filter colour=red cat, 'category style split'",
        "search --filter split cat, NAME=VALUE",
        "search --mode magic cat, magic",
        "search --mode hybrid --like a, --mode is about a QUERY",
        "search --by prompt cat, --by belongs to --like"
    })
    void a_search_that_means_nothing_is_wrong_usage(String line, String reason) {
        assertThat(run(line.split(" "))).isEqualTo(2);
        assertThat(err.toString()).contains(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"load --rate 0", "load --rate -1", "load --samples 0"})
    void a_load_of_nothing_is_wrong_usage(String line) {
        assertThat(run(line.split(" "))).isEqualTo(2);
        assertThat(err.toString()).contains("--rate is above 0");
    }

    @Test
    void an_id_that_cannot_be_one_is_wrong_usage() {
        assertThat(run("show", "../x")).isEqualTo(2);
        assertThat(err.toString()).contains("is no sample id");
    }

    @Test
    void a_service_that_is_down_is_told_in_words(@TempDir Path data) {
        int code = run("stats", "--data", data.toString(), "--annotate-url", "http://127.0.0.1:1");

        assertThat(code).isEqualTo(1);
        assertThat(err.toString())
                .startsWith("journeydb: the annotate service does not answer at http://127.0.0.1:1")
                .doesNotContain("\tat ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tail annotations", "rejections", "redrive E_URL_GONE"})
    void an_address_of_kafka_that_is_none_is_told_in_words(String line) {
        assertThat(run((line + " --kafka nowhere").split(" "))).isEqualTo(1);
        assertThat(err.toString())
                .startsWith("journeydb: cannot connect to Kafka at \"nowhere\"")
                .contains("HOST:PORT")
                .doesNotContain("\tat ");
    }

    @Test
    void a_producer_is_told_of_a_wrong_address_in_the_same_words(@TempDir Path folder) throws IOException {
        Path samples = Files.writeString(folder.resolve("samples.jsonl"), "{}\n");

        assertThat(run("ingest", samples.toString(), "--kafka", "nowhere")).isEqualTo(1);
        assertThat(err.toString())
                .startsWith("journeydb: cannot connect to Kafka at \"nowhere\"")
                .doesNotContain("\tat ");
    }

    @Test
    void an_address_of_a_service_that_is_none_is_told_in_words() {
        assertThat(run("stats", "--annotate-url", "127.0.0.1")).isEqualTo(1);
        assertThat(err.toString())
                .startsWith("journeydb: the annotate service cannot be at \"127.0.0.1\"")
                .contains("--annotate-url as http://HOST:PORT");
    }

    private int run(String... arguments) {
        CommandLine commandLine =
                Main.commandLine().setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
        commandLine.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return commandLine.execute(arguments);
    }
}
