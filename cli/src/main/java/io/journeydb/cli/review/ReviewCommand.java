package io.journeydb.cli.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.journeydb.cli.connection.ConnectionOptions;
import io.journeydb.cli.connection.ServiceClient;
import io.journeydb.cli.terminal.Failure;
import io.journeydb.cli.terminal.Plain;
import io.journeydb.events.identity.SampleId;
import java.io.PrintWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code journeydb review}. */
@Command(
        name = "review",
        mixinStandardHelpOptions = true,
        description = "Says which words of its prompt a picture does not show; none given: it shows them all.")
public final class ReviewCommand implements Callable<Integer> {

    private static final Pattern OCCURRENCE = Pattern.compile("(.+)#([1-9][0-9]{0,5})");

    @Parameters(paramLabel = "SAMPLE", description = "The sample's id.")
    private String sample;

    @Option(
            names = "--missing",
            paramLabel = "WORDS",
            description =
                    "A word or phrase that is not to be seen; may be repeated. WORDS#2 means only the second of several.")
    private List<String> missing = List.of();

    @Option(
            names = "--reviewer",
            required = true,
            paramLabel = "NAME",
            description = "Who says so: lower-case letters, digits and . _ @ + -")
    private String reviewer;

    @Option(names = "--withdraw", paramLabel = "REVIEW", description = "Take the review with this id back instead.")
    private String withdraw;

    @Mixin
    private ConnectionOptions connection;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (!SampleId.isValid(sample)) {
            throw new Failure(sample + " is no sample id");
        }
        ServiceClient annotate =
                new ServiceClient("annotate", connection.addresses().annotate());
        JsonNode taken = withdraw == null ? annotate.post("/v1/reviews", review()) : annotate.delete(withdrawal());
        PrintWriter out = spec.commandLine().getOut();
        out.println((withdraw == null ? "Review " : "Withdrawal ")
                + Plain.text(taken.path("reviewId").asText()) + " of " + sample + " is on its way.");
        out.flush();
        return CommandLine.ExitCode.OK;
    }

    private ObjectNode review() {
        ObjectNode review =
                JsonNodeFactory.instance.objectNode().put("sampleId", sample).put("reviewer", reviewer);
        var marks = review.putArray("missing");
        for (String words : missing) {
            Matcher occurrence = OCCURRENCE.matcher(words);
            if (occurrence.matches()) {
                marks.addObject()
                        .put("text", occurrence.group(1))
                        .put("occurrence", Integer.parseInt(occurrence.group(2)));
            } else {
                marks.addObject().put("text", words);
            }
        }
        return review;
    }

    private String withdrawal() {
        return "/v1/reviews/" + sample + "/" + encoded(withdraw) + "?reviewer=" + encoded(reviewer);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
