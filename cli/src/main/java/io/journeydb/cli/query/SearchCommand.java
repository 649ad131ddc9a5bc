package io.journeydb.cli.query;

import com.fasterxml.jackson.databind.JsonNode;
import io.journeydb.cli.connection.ConnectionOptions;
import io.journeydb.cli.connection.ServiceClient;
import io.journeydb.cli.terminal.Failure;
import io.journeydb.cli.terminal.Plain;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code journeydb search}. */
@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        description = "Searches samples by words, by meaning, by a picture, or by another sample.",
        footer = {
            "",
            "Words in double quotes stand together; word* is a prefix; word~ may be misspelled; -word excludes.",
            "",
            "Filters: category style split generator version aspect annotator verified day from to.",
            "Two of one name are alternatives, of different names conditions. Without a query they list the newest.",
            "",
            "  journeydb search rabbit --filter split=val --filter aspect=3:2 --facets",
            "  journeydb search --mode hybrid a hare having a drink",
            "  journeydb search --image kitten.jpg",
            "  journeydb search --like 0c9d8b9e-5a0e-8f5b-9d0b-6a4f0c2d7e11 --by prompt"
        })
public final class SearchCommand implements Callable<Integer> {

    /** What the query is compared by. */
    enum Mode {
        TEXT,
        SEMANTIC,
        HYBRID
    }

    /** What another sample is compared by. */
    enum Space {
        IMAGE,
        PROMPT
    }

    @Parameters(paramLabel = "QUERY", arity = "0..*", description = "What to look for.")
    private List<String> words = List.of();

    @Option(
            names = "--mode",
            paramLabel = "MODE",
            description = "Compare words (text, the default), meaning (semantic), or both (hybrid).")
    private Mode mode;

    @Option(names = "--image", paramLabel = "FILE", description = "Find samples that look like this picture.")
    private Path image;

    @Option(names = "--like", paramLabel = "SAMPLE", description = "Find samples like this one.")
    private String like;

    @Option(names = "--by", paramLabel = "WHAT", description = "With --like: compare by image (the default) or prompt.")
    private Space by;

    @Option(names = "--filter", paramLabel = "NAME=VALUE", description = "Only samples with this value; repeatable.")
    private List<String> filters = List.of();

    @Option(names = "--facets", description = "Count the values of all filters, too.")
    private boolean facets;

    @Option(
            names = "--size",
            paramLabel = "N",
            defaultValue = "10",
            description = "How many hits (default: ${DEFAULT-VALUE}, at most 100).")
    private int size;

    @Option(names = "--cursor", paramLabel = "CURSOR", description = "Go on behind the page that printed this cursor.")
    private String cursor;

    @Option(names = "--json", description = "Print the service's answer as it is.")
    private boolean asJson;

    @Mixin
    private ConnectionOptions connection;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        checkUsage();
        JsonNode answer =
                answer(new ServiceClient("index", connection.addresses().index()));
        PrintWriter out = spec.commandLine().getOut();
        if (asJson) {
            out.println(Plain.json(answer.toPrettyString()));
        } else {
            new SearchText(out).print(answer);
        }
        out.flush();
        return CommandLine.ExitCode.OK;
    }

    private JsonNode answer(ServiceClient index) {
        SearchPath shared = new SearchPath()
                .with("size", Integer.toString(size))
                .with("facets", facets ? "true" : null)
                .with("cursor", cursor);
        filters().forEach(filter -> shared.with(filter[0], filter[1]));
        if (image != null) {
            return index.post(shared.to("/v1/search/image"), "application/octet-stream", picture());
        }
        if (like != null) {
            return index.get(shared.with("by", lower(by)).to("/v1/samples/" + SearchPath.escaped(like) + "/similar"));
        }
        return index.get(shared.with("q", words.isEmpty() ? null : String.join(" ", words))
                .with("mode", lower(mode))
                .to("/v1/search"));
    }

    private void checkUsage() {
        long ways = Stream.of(!words.isEmpty(), image != null, like != null)
                .filter(Boolean::booleanValue)
                .count();
        if (ways > 1) {
            throw usage("Give one of QUERY, --image and --like");
        }
        if (ways == 0 && filters.isEmpty()) {
            throw usage("Give a QUERY, --image, --like, or a --filter");
        }
        if (mode != null && words.isEmpty()) {
            throw usage("--mode is about a QUERY");
        }
        if (by != null && like == null) {
            throw usage("--by belongs to --like");
        }
    }

    private List<String[]> filters() {
        return filters.stream()
                .map(filter -> {
                    String[] parts = filter.split("=", 2);
                    if (parts.length < 2 || !SearchPath.FILTERS.contains(parts[0])) {
                        throw usage("A filter is NAME=VALUE, NAME one of " + String.join(" ", SearchPath.FILTERS)
                                + ": '" + filter + "' is none");
                    }
                    return parts;
                })
                .toList();
    }

    private byte[] picture() {
        try {
            return Files.readAllBytes(image);
        } catch (IOException e) {
            throw new Failure("the picture cannot be read: " + e.getMessage(), e);
        }
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private static String lower(Enum<?> value) {
        return value == null ? null : value.name().toLowerCase(Locale.ROOT);
    }
}
