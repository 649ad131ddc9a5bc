package io.journeydb.cli.task;

import com.fasterxml.jackson.databind.JsonNode;
import io.journeydb.cli.terminal.Plain;
import io.journeydb.cli.terminal.Table;
import io.journeydb.evaluation.task.Task;
import java.io.PrintWriter;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A task's answer for people. */
final class ReplyText {

    private static final int SHOWN_NEIGHBOURS = 5;

    /** Code points of a neighbour's prompt that fit beside its figures. */
    private static final int SHOWN_PROMPT = 60;

    private final PrintWriter out;

    ReplyText(PrintWriter out) {
        this.out = out;
    }

    void print(Task task, JsonNode request, JsonNode reply) {
        switch (task) {
            case PROMPT_INVERSION -> ranked(reply.path("prompts"), "prompt", "text");
            case CAPTION -> ranked(reply.path("captions"), "caption", "text");
            case STYLE_RETRIEVAL -> styles(reply);
            case VQA -> question(request, reply, null);
        }
        out.println();
        method(reply);
    }

    /** @param right the letter that is known to be right, or null */
    void question(JsonNode request, JsonNode reply, String right) {
        out.println(Plain.text(request.path("question").asText()));
        for (String letter : TaskClient.letters()) {
            String answered = letter.equals(reply.path("answer").asText()) ? ">" : " ";
            String mark = letter.equals(right) ? "  (right)" : "";
            out.println(format(
                    " %s %s  %.2f  %s%s",
                    answered,
                    letter,
                    reply.path("probabilities").path(letter).asDouble(),
                    Plain.text(request.path("options").path(letter).asText()),
                    mark));
        }
    }

    private void styles(JsonNode reply) {
        ranked(reply.path("styles"), "style", "style");
        reply.path("byCategory").properties().forEach(category -> {
            out.println();
            ranked(category.getValue(), "in " + Plain.text(category.getKey()), "style");
        });
    }

    private void ranked(JsonNode answers, String column, String member) {
        Table table = new Table(column, "score");
        answers.forEach(answer -> table.row(
                Plain.text(answer.path(member).asText()),
                format("%.3f", answer.path("score").asDouble())));
        table.print(out);
    }

    /** How several questions about one picture were answered. */
    void methods(JsonNode replies) {
        Set<String> methods = new LinkedHashSet<>();
        replies.forEach(reply -> {
            failure(reply).ifPresent(methods::add);
            methods.add(name(reply));
        });
        out.println();
        methods.forEach(out::println);
    }

    private static Optional<String> failure(JsonNode reply) {
        String failure = reply.path("modelFailure").asText("");
        return failure.isEmpty() ? Optional.empty() : Optional.of("no model answered: " + Plain.text(failure));
    }

    private static String name(JsonNode reply) {
        return "method " + Plain.text(reply.path("method").asText());
    }

    private void method(JsonNode reply) {
        failure(reply).ifPresent(out::println);
        JsonNode neighbours = reply.path("neighbours");
        out.print(name(reply));
        if (neighbours.isEmpty()) {
            out.println();
            return;
        }
        out.println(", by the votes of those that look most like it, the nearest first:");
        Table table = new Table("prompt", "similarity", "weight", "sample");
        for (int i = 0; i < Math.min(SHOWN_NEIGHBOURS, neighbours.size()); i++) {
            JsonNode neighbour = neighbours.get(i);
            table.row(
                    beginning(Plain.text(neighbour.path("prompt").asText())),
                    format("%.3f", neighbour.path("similarity").asDouble()),
                    format("%.2f", neighbour.path("weight").asDouble()),
                    Plain.text(neighbour.path("sampleId").asText()));
        }
        table.print(out);
    }

    private static String beginning(String text) {
        int[] points = text.codePoints().toArray();
        return points.length <= SHOWN_PROMPT ? text : new String(points, 0, SHOWN_PROMPT - 1) + "…";
    }

    private static String format(String pattern, Object... arguments) {
        return String.format(Locale.ROOT, pattern, arguments);
    }
}
