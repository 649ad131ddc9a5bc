package io.journeydb.cli.task;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.journeydb.cli.connection.ConnectionOptions;
import io.journeydb.cli.connection.ServiceClient;
import io.journeydb.cli.terminal.Failure;
import io.journeydb.cli.terminal.Plain;
import io.journeydb.evaluation.task.Task;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code journeydb task}. */
@Command(
        name = "task",
        mixinStandardHelpOptions = true,
        description = {
            "Answers one of the four tasks about a sample or a picture file.",
            "",
            "Offline, the samples that look most like it vote; a sample itself, the other pictures of its prompt and"
                    + " its near-duplicates never do. vqa without --question asks the questions that the sample's"
                    + " annotation has, and shows what is right there."
        },
        footer = {
            "",
            "  journeydb task prompt-inversion --sample 0c5a8f9e-…",
            "  journeydb task style-retrieval --image cat.jpg --size 10",
            "  journeydb task vqa --image cat.jpg --question \"Which animal?\" -A cat -B dog -C hen -D cow"
        })
public final class TaskCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "TASK", description = "caption, prompt-inversion, style-retrieval or vqa.")
    private String task;

    @ArgGroup(multiplicity = "1")
    private Subject subject;

    private static final class Subject {

        @Option(names = "--sample", required = true, paramLabel = "ID", description = "A sample of the index.")
        private String sample;

        @Option(names = "--image", required = true, paramLabel = "FILE", description = "A JPEG, PNG or WebP.")
        private Path image;
    }

    @Mixin
    private QuestionOptions question;

    @Option(
            names = "--neighbours",
            paramLabel = "N",
            description = "How many lookalikes vote, at most 1000 (default: 1000; for vqa 100).")
    private Integer neighbours;

    @Option(names = "--size", paramLabel = "N", description = "Most answers (default: 5, at most 100).")
    private Integer size;

    @Option(
            names = "--from",
            paramLabel = "SPLIT",
            split = ",",
            description = "Only samples of these splits vote (default: all).")
    private List<String> from = List.of();

    @Option(names = "--json", description = "Print the service's answers as they are.")
    private boolean asJson;

    @Mixin
    private ConnectionOptions connection;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Task chosen = Task.of(task)
                .orElseThrow(() -> new CommandLine.ParameterException(
                        spec.commandLine(),
                        "\"" + task + "\" is no task; there are caption, prompt-inversion, style-retrieval, vqa"));
        TaskClient client =
                new TaskClient(new ServiceClient("index", connection.addresses().index()));
        ObjectNode request =
                subject.sample == null ? TaskClient.about(subject.image) : TaskClient.about(subject.sample);
        complete(request);
        PrintWriter out = spec.commandLine().getOut();
        if (chosen == Task.VQA && !question.isGiven()) {
            ownQuestions(client, request, out);
        } else {
            if (chosen == Task.VQA) {
                question.addTo(request);
            }
            JsonNode reply = client.ask(chosen.label(), request);
            if (asJson) {
                out.println(Plain.json(reply.toPrettyString()));
            } else {
                new ReplyText(out).print(chosen, request, reply);
            }
        }
        out.flush();
        return CommandLine.ExitCode.OK;
    }

    private void complete(ObjectNode request) {
        if (neighbours != null) {
            request.put("neighbours", neighbours);
        }
        if (size != null) {
            request.put("size", size);
        }
        from.forEach(request.withArray("from")::add);
    }

    private void ownQuestions(TaskClient client, ObjectNode request, PrintWriter out) {
        if (subject.sample == null) {
            throw new Failure("vqa about a picture file needs --question and all of -A, -B, -C and -D");
        }
        JsonNode annotation = client.sample(subject.sample).path("annotation");
        ArrayNode replies = JsonNodeFactory.instance.arrayNode();
        for (String kind : List.of("styleQuestions", "contentQuestions")) {
            for (JsonNode asked : annotation.path(kind)) {
                ObjectNode asking = TaskClient.asking(request, asked);
                JsonNode reply = client.ask(Task.VQA.label(), asking);
                replies.add(reply);
                if (!asJson) {
                    new ReplyText(out)
                            .question(asking, reply, asked.path("answer").asText());
                }
            }
        }
        if (replies.isEmpty()) {
            throw new Failure("the sample's annotation has no questions");
        }
        if (asJson) {
            out.println(Plain.json(replies.toPrettyString()));
        } else {
            new ReplyText(out).methods(replies);
        }
    }
}
