package io.journeydb.annotate.category;

import io.journeydb.annotate.store.StyleExamples.Example;
import io.journeydb.annotate.store.StylePhrase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * How well likeness finds the category of phrases that it was not shown: phrases of the lexicon are held out and compared with
 * the rest. To be run by hand with the folder of the lexicon's YAML files; docs/annotation.md quotes what it prints.
 */
final class LikenessQuality {

    private static final double[] THRESHOLDS = {-1, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6};

    private final Map<String, String> groups = new HashMap<>();
    private final List<Known> phrases = new ArrayList<>();
    private int concepts;

    private LikenessQuality() {}

    private record Known(Example example, int concept, int number) {}

    private record Judged(String right, StyleSpace.Nearest nearest) {}

    /** Prints the shares for both ways of holding out. */
    public static void main(String[] arguments) throws IOException {
        LikenessQuality quality = new LikenessQuality();
        quality.read(Path.of(arguments[0]));
        long begin = System.nanoTime();
        quality.embed(new MiniLm());
        System.out.printf(
                "%d phrases, %d concepts, %d categories; %.0f phrases a second, loading included%n",
                quality.phrases.size(),
                quality.concepts,
                quality.groups.size(),
                quality.phrases.size() / ((System.nanoTime() - begin) / 1e9));
        for (int fold : List.of(0, 1, 2)) {
            quality.report("every tenth phrase, fold " + fold, known -> known.number() % 10 == fold);
        }
        for (int fold : List.of(0, 1, 2)) {
            quality.report(
                    "every tenth concept with all its names, fold " + fold, known -> known.concept() % 10 == fold);
        }
    }

    private void read(Path folder) throws IOException {
        Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(each -> !each.endsWith("things.yaml")).sorted().toList()) {
                Map<?, ?> document = yaml.load(Files.readString(file));
                list(document.get("categories")).forEach(category -> readCategory((Map<?, ?>) category));
            }
        }
    }

    private void readCategory(Map<?, ?> category) {
        String id = category.get("id").toString();
        groups.put(id, category.get("parent").toString());
        for (Object concept : list(category.get("phrases"))) {
            concepts++;
            if (concept instanceof Map<?, ?> named) {
                add(id, named.get("name").toString());
                list(named.get("also")).forEach(name -> add(id, name.toString()));
                list(named.get("loose")).forEach(name -> add(id, name.toString()));
            } else {
                add(id, concept.toString());
            }
        }
    }

    private static List<?> list(Object value) {
        return value == null ? List.of() : (List<?>) value;
    }

    private void add(String category, String phrase) {
        phrases.add(new Known(new Example(new StylePhrase(phrase), category, null), concepts, phrases.size()));
    }

    private void embed(PhraseEmbedder embedder) {
        phrases.replaceAll(known -> new Known(
                known.example().at(embedder.embed(known.example().phrase().value())), known.concept(), known.number()));
    }

    private void report(String title, Predicate<Known> heldOut) {
        StyleSpace space = new StyleSpace(
                phrases.stream().filter(heldOut.negate()).map(Known::example).toList());
        List<Judged> judged = phrases.stream()
                .filter(heldOut)
                .map(Known::example)
                .map(each -> new Judged(
                        each.category(), space.nearest(each.embedding()).orElseThrow()))
                .toList();
        System.out.printf("%s: %d phrases%n", title, judged.size());
        for (double threshold : THRESHOLDS) {
            List<Judged> placed = judged.stream()
                    .filter(each -> each.nearest().score() >= threshold)
                    .toList();
            System.out.printf(
                    "  score >= %5.2f: placed %.2f, of those right %.2f, in the right group %.2f%n",
                    threshold,
                    placed.size() / (double) judged.size(),
                    share(placed, each -> each.right().equals(each.nearest().category())),
                    share(placed, each -> groups.get(each.right())
                            .equals(groups.get(each.nearest().category()))));
        }
    }

    private static double share(List<Judged> judged, Predicate<Judged> right) {
        return judged.stream().filter(right).count() / (double) Math.max(1, judged.size());
    }
}
