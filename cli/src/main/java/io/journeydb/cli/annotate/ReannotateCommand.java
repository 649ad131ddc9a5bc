package io.journeydb.cli.annotate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.journeydb.cli.connection.ConnectionOptions;
import io.journeydb.cli.connection.ServiceClient;
import io.journeydb.cli.terminal.Bars;
import io.journeydb.cli.terminal.Failure;
import java.io.PrintWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code journeydb reannotate}. */
@Command(
        name = "reannotate",
        mixinStandardHelpOptions = true,
        description = {
            "Has prompts annotated again by the configured annotator, and shows how far it is.",
            "",
            "Every criterion that is given must hold. The annotation in force stays until the next is there. The service does "
                    + "the work: this command may be stopped, and --follow looks again."
        })
public final class ReannotateCommand implements Callable<Integer> {

    private static final String PATH = "/v1/annotations/reannotate";
    private static final long LOOK_MILLIS = 500;

    @Option(names = "--annotator", paramLabel = "NAME", description = "Annotated by this one, such as lexicon.")
    private String annotator;

    @Option(names = "--annotator-version", paramLabel = "V", description = "Annotated by this version.")
    private String annotatorVersion;

    @Option(names = "--style", paramLabel = "PHRASE", description = "With this style phrase.")
    private String style;

    @Option(names = "--split", paramLabel = "SPLIT", description = "With a sample in train, val, test or external.")
    private String split;

    @Option(names = "--prompt", paramLabel = "ID", description = "These prompts; may be repeated.")
    private List<String> prompts = List.of();

    @Option(names = "--sample", paramLabel = "ID", description = "The prompts of these samples; may be repeated.")
    private List<String> samples = List.of();

    @Option(names = "--refused", description = "Only prompts that no model could annotate.")
    private boolean refused;

    @Option(names = "--dry-run", description = "Say how many it would be, and change nothing.")
    private boolean dryRun;

    @Option(names = "--no-wait", description = "Do not wait until it is done.")
    private boolean noWait;

    @Option(names = "--follow", paramLabel = "ID", description = "Show how far an earlier request is.")
    private String follow;

    @Option(names = "--cancel", paramLabel = "ID", description = "Leave what still waits for a request as it is.")
    private String cancel;

    @Mixin
    private ConnectionOptions connection;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        ServiceClient service =
                new ServiceClient("annotate", connection.addresses().annotate());
        if (cancel != null) {
            tell("Cancelled: %s.", progress(service.delete(of(cancel))));
        } else if (follow != null) {
            await(service, service.get(of(follow)));
        } else if (dryRun) {
            JsonNode size = service.post(PATH, criteria());
            tell(
                    "%,d prompts would be annotated again, and %,d samples published again.",
                    size.path("prompts").asLong(), size.path("samples").asLong());
        } else {
            await(service, service.post(PATH, criteria()));
        }
        return CommandLine.ExitCode.OK;
    }

    private ObjectNode criteria() {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        putIfGiven(body, "annotator", annotator);
        putIfGiven(body, "annotatorVersion", annotatorVersion);
        putIfGiven(body, "style", style);
        putIfGiven(body, "split", split);
        if (!prompts.isEmpty()) {
            prompts.forEach(body.putArray("promptIds")::add);
        }
        if (!samples.isEmpty()) {
            samples.forEach(body.putArray("sampleIds")::add);
        }
        if (refused) {
            body.put("refusedOnly", true);
        }
        if (body.isEmpty()) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(),
                    "Say which prompts: --annotator, --annotator-version, --style, --split, --prompt, --sample or --refused.");
        }
        return dryRun ? body.put("dryRun", true) : body;
    }

    private static void putIfGiven(ObjectNode body, String member, String value) {
        if (value != null) {
            body.put(member, value);
        }
    }

    private void await(ServiceClient service, JsonNode requested) {
        String id = requested.path("id").asText();
        if (noWait) {
            tell("%s; look again: journeydb reannotate --follow %s", progress(requested), id);
            return;
        }
        JsonNode now = requested;
        try (ProgressBar bar =
                new Bars().start("reannotate", requested.path("prompts").asLong(), "prompts")) {
            bar.stepTo(now.path("done").asLong());
            while (now.path("waiting").asLong() > 0) {
                pause(id);
                now = service.get(of(id));
                bar.stepTo(now.path("done").asLong());
            }
        }
        tell("%s.", progress(now));
    }

    private static void pause(String id) {
        try {
            Thread.sleep(LOOK_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted; the service goes on. Look again: journeydb reannotate --follow " + id, e);
        }
    }

    private static String of(String id) {
        return PATH + "/" + URLEncoder.encode(id, StandardCharsets.UTF_8);
    }

    private static String progress(JsonNode reannotation) {
        return String.format(
                Locale.ROOT,
                "%,d of %,d prompts done",
                reannotation.path("done").asLong(),
                reannotation.path("prompts").asLong());
    }

    private void tell(String pattern, Object... arguments) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(String.format(Locale.ROOT, pattern, arguments));
        out.flush();
    }
}
