package io.journeydb.cli.query;

import com.fasterxml.jackson.databind.JsonNode;
import io.journeydb.cli.connection.Addresses;
import io.journeydb.cli.connection.ConnectionOptions;
import io.journeydb.cli.connection.ServiceClient;
import io.journeydb.cli.terminal.Failure;
import io.journeydb.cli.terminal.Plain;
import io.journeydb.events.identity.SampleId;
import java.io.PrintWriter;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code journeydb show}. */
@Command(name = "show", mixinStandardHelpOptions = true, description = "Shows all there is about one sample.")
public final class ShowCommand implements Callable<Integer> {

    @Parameters(paramLabel = "SAMPLE_ID", description = "The sample, as search and tail print it.")
    private String id;

    @Option(names = "--json", description = "Print the event as it is.")
    private boolean asJson;

    @Mixin
    private ConnectionOptions connection;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (!SampleId.isValid(id)) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "\"" + id + "\" is no sample id: those are 1 to 64 of a-z, 0-9, '_' and '-'");
        }
        Addresses addresses = connection.addresses();
        JsonNode sample = new ServiceClient("index", addresses.index())
                .find("/v1/samples/" + id)
                .orElseThrow(
                        () -> new Failure(
                                "no sample " + id
                                        + " is in the index (one just pushed takes a second or two; a refused one is in `./journeydb rejections`)"));
        PrintWriter out = spec.commandLine().getOut();
        if (asJson) {
            out.println(Plain.json(sample.toPrettyString()));
        } else {
            print(sample, addresses, out);
        }
        out.flush();
        return CommandLine.ExitCode.OK;
    }

    private static void print(JsonNode sample, Addresses addresses, PrintWriter out) {
        line(out, "sample", sample.path("sampleId").asText());
        line(out, "prompt", sample.at("/prompt/raw").asText());
        line(
                out,
                "split",
                sample.path("split").asText() + ", shard "
                        + sample.path("shard").asText() + ", "
                        + sample.path("generator").asText());
        printPicture(sample, addresses, out);
        if (!sample.path("source").isEmpty()) {
            line(out, "source", members(sample.path("source")));
        }
        line(out, "ingested", sample.path("ingestedAt").asText());
        if (sample.has("annotation")) {
            printAnnotation(sample, out);
        } else {
            line(out, "annotation", "none yet");
        }
    }

    private static void printPicture(JsonNode sample, Addresses addresses, PrintWriter out) {
        JsonNode image = sample.path("image");
        line(
                out,
                "picture",
                String.format(
                        Locale.ROOT,
                        "%s, %d x %d, %,d bytes",
                        image.path("mediaType").asText(),
                        image.path("width").asInt(),
                        image.path("height").asInt(),
                        image.path("bytes").asLong()));
        URI address = addresses
                .ingest()
                .resolve("/v1/images/" + sample.path("sampleId").asText());
        line(out, "", address.toString());
        line(out, "sha256", image.path("sha256").asText());
    }

    private static void printAnnotation(JsonNode sample, PrintWriter out) {
        JsonNode annotation = sample.path("annotation");
        line(out, "caption", annotation.path("caption").asText());
        for (String segment : List.of("style", "content", "atmosphere", "others")) {
            List<String> phrases = new ArrayList<>();
            annotation.path("segments").path(segment).forEach(phrase -> phrases.add(phrase.asText()));
            if (!phrases.isEmpty()) {
                line(out, segment, String.join(" | ", phrases));
            }
        }
        annotation.path("styleQuestions").forEach(question -> printQuestion(out, "style", question));
        annotation.path("contentQuestions").forEach(question -> printQuestion(out, "content", question));
        JsonNode provenance = annotation.path("provenance");
        line(
                out,
                "by",
                provenance.path("annotator").asText() + " "
                        + provenance.path("version").asText() + ", "
                        + provenance.path("annotatedAt").asText() + ", revision "
                        + sample.path("revision").asLong());
    }

    private static void printQuestion(PrintWriter out, String kind, JsonNode question) {
        line(out, kind + "?", question.path("question").asText());
        question.path("options")
                .properties()
                .forEach(option -> line(
                        out,
                        "",
                        (option.getKey().equals(question.path("answer").asText()) ? "* " : "  ") + option.getKey()
                                + "  " + option.getValue().asText()));
    }

    private static String members(JsonNode object) {
        List<String> members = new ArrayList<>();
        object.properties()
                .forEach(member ->
                        members.add(member.getKey() + " " + member.getValue().asText()));
        return String.join(", ", members);
    }

    private static void line(PrintWriter out, String name, String value) {
        out.printf("%-11s %s%n", name, Plain.text(value));
    }
}
