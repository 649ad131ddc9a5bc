package io.journeydb.annotate.annotator.chat;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The instructions for the model, from a versioned text. Its first line names the version; then follow the sections
 * {@code [system]}, {@code [user]}, where <code>{{prompt}}</code> stands for the quoted prompt, and {@code [again]}, which is
 * added when earlier replies were of no use, with <code>{{faults}}</code> for the reasons. Immutable.
 */
public final class PromptTemplate {

    private static final String PROMPT = "{{prompt}}";
    private static final String FAULTS = "{{faults}}";
    private static final Pattern FORM = Pattern.compile(
            "version: (?<version>\\S{1,40})\\n\\[system]\\n(?<system>.+)\\n\\[user]\\n(?<user>.+)\\n\\[again]\\n(?<again>.+)",
            Pattern.DOTALL);

    private final String version;
    private final String system;
    private final String user;
    private final String again;

    private PromptTemplate(Matcher form) {
        this.version = form.group("version");
        this.system = form.group("system").strip();
        this.user = form.group("user").strip();
        this.again = form.group("again").strip();
    }

    /**
     * Reads a template: the one of this application with that number, or the file with that path.
     *
     * @throws IllegalArgumentException if there is no such template or it is not of the form
     */
    public static PromptTemplate load(String name) {
        if (!name.matches("\\d{1,9}")) {
            return parse(file(Path.of(name)));
        }
        try (InputStream resource = PromptTemplate.class.getResourceAsStream("template-" + name + ".txt")) {
            if (resource == null) {
                throw new IllegalArgumentException("there is no template with the number " + name);
            }
            return parse(new String(resource.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static PromptTemplate parse(String text) {
        Matcher form = FORM.matcher(text.replace("\r\n", "\n").strip());
        if (!form.matches()) {
            throw new IllegalArgumentException("a template has a version and the sections [system], [user], [again]");
        }
        if (!form.group("user").contains(PROMPT) || !form.group("again").contains(FAULTS)) {
            throw new IllegalArgumentException("a template's [user] has " + PROMPT + ", its [again] has " + FAULTS);
        }
        return new PromptTemplate(form);
    }

    /** What the template calls itself. */
    public String version() {
        return version;
    }

    /** What is said for a prompt, given what was wrong with the replies so far. */
    Conversation conversation(String prompt, List<String> faults) {
        String quoted = user.replace(PROMPT, quoted(prompt));
        if (faults.isEmpty()) {
            return new Conversation(system, quoted);
        }
        String reasons = String.join(
                "\n", faults.stream().map(fault -> "- " + closed(fault)).toList());
        return new Conversation(system, quoted + "\n\n" + again.replace(FAULTS, reasons));
    }

    /** A JSON string that can't end the element it stands in: what it says stays inside the quotes. */
    private static String quoted(String prompt) {
        return '"' + closed(new String(JsonStringEncoder.getInstance().quoteAsString(prompt))) + '"';
    }

    /** Neither begins nor ends an element. Faults quote replies, and a reply may repeat what a prompt says. */
    private static String closed(String text) {
        return text.replace("<", "\\u003c").replace(">", "\\u003e");
    }

    private static String file(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new IllegalArgumentException("the template can't be read: " + path, e);
        }
    }
}
