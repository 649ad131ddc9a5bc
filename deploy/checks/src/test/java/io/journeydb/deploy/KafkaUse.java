package io.journeydb.deploy;

import io.journeydb.events.kafka.Topic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a service does with Kafka, as its settings and its source code say it. */
record KafkaUse(String module, String code, List<PropertiesFile.Line> settings) {

    private static final Pattern NAMED = Pattern.compile("\\bTopic\\.([A-Z]+)\\b");
    private static final Pattern READ =
            Pattern.compile("(?:subscribe\\(List\\.of|partitionsFor|this\\.\\w+ = of)\\(\\s*Topic\\.([A-Z]+)\\b");
    private static final Pattern WRITTEN =
            Pattern.compile("new (?:ProducerRecord<>|OutgoingRecord)\\(\\s*Topic\\.([A-Z]+)\\b");
    private static final Pattern GROUP = Pattern.compile("(?:String GROUP =|return) \"(journeydb-[a-z-]+)\"");

    /** That of a module. */
    static KafkaUse of(String module) {
        try (Stream<Path> files = Files.walk(Project.path(module + "/src/main/java"))) {
            String code = files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .map(KafkaUse::text)
                    .collect(Collectors.joining());
            return new KafkaUse(module, code, PropertiesFile.of(module).lines());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Topics that are named at all, in code or as a channel's. */
    Set<Topic> named() {
        return both(constants(NAMED, code), channels("(incoming|outgoing)"));
    }

    /** Topics that are seen to be read. */
    Set<Topic> read() {
        return both(constants(READ, code), channels("incoming"));
    }

    /** Topics that are seen to be written. */
    Set<Topic> written() {
        return both(constants(WRITTEN, code), channels("outgoing"));
    }

    /** Topics that a class of the service names, with those of the channels. */
    Set<Topic> namedBy(String type) {
        String source = Project.text(module + "/src/main/java/io/journeydb/" + type + ".java");
        return both(constants(NAMED, source), channels("(incoming|outgoing)"));
    }

    /** Consumer groups; one that ends with a hyphen is the beginning of a name. */
    Set<String> groups() {
        Set<String> groups = new TreeSet<>();
        settings.stream()
                .filter(line -> line.key().matches("mp\\.messaging\\.incoming\\.[a-z-]+\\.group\\.id"))
                .forEach(line -> groups.add(line.value()));
        GROUP.matcher(code).results().forEach(found -> groups.add(found.group(1)));
        return groups;
    }

    /** Whether a producer has a name for its transactions, which is a right of its own. */
    boolean hasTransactions() {
        return code.contains("TRANSACTIONAL_ID")
                || code.contains("transactional.id")
                || settings.stream().anyMatch(line -> line.key().endsWith(".transactional.id"));
    }

    private Set<Topic> channels(String direction) {
        Set<String> names = settings.stream()
                .filter(line -> line.key().matches("mp\\.messaging\\." + direction + "\\.[a-z-]+\\.topic"))
                .map(PropertiesFile.Line::value)
                .collect(Collectors.toSet());
        return Arrays.stream(Topic.values())
                .filter(topic -> names.contains(topic.topicName()))
                .collect(Collectors.toSet());
    }

    private static Set<Topic> constants(Pattern pattern, String source) {
        Set<String> names =
                pattern.matcher(source).results().map(found -> found.group(1)).collect(Collectors.toSet());
        return Arrays.stream(Topic.values())
                .filter(topic -> names.contains(topic.name()))
                .collect(Collectors.toSet());
    }

    private static Set<Topic> both(Set<Topic> some, Set<Topic> others) {
        return Stream.concat(some.stream(), others.stream()).collect(Collectors.toCollection(TreeSet::new));
    }
}
