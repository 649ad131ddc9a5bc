package io.journeydb.cli.task;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.journeydb.cli.terminal.Failure;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** A question of one's own, for {@code vqa}. */
final class QuestionOptions {

    @Option(names = "--question", paramLabel = "TEXT", description = "What to ask (vqa).")
    private String question;

    @Option(names = "-A", paramLabel = "TEXT", description = "Its first answer.")
    private String a;

    @Option(names = "-B", paramLabel = "TEXT", description = "Its second answer.")
    private String b;

    @Option(names = "-C", paramLabel = "TEXT", description = "Its third answer.")
    private String c;

    @Option(names = "-D", paramLabel = "TEXT", description = "Its fourth answer.")
    private String d;

    boolean isGiven() {
        return Stream.of(question, a, b, c, d).anyMatch(text -> text != null);
    }

    void addTo(ObjectNode request) {
        if (Stream.of(question, a, b, c, d).anyMatch(text -> text == null)) {
            throw new Failure("a question needs --question and all of -A, -B, -C and -D");
        }
        request.put("question", question);
        ObjectNode options = request.putObject("options");
        List<String> texts = List.of(a, b, c, d);
        for (int i = 0; i < texts.size(); i++) {
            options.put(TaskClient.letters().get(i), texts.get(i));
        }
    }
}
