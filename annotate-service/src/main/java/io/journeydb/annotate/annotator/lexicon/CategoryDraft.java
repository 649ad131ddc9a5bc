package io.journeydb.annotate.annotator.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** A category while its lines are read. */
final class CategoryDraft {

    private static final Pattern BAR = Pattern.compile("\\s*\\|\\s*");

    /** A word in the names of more concepts than this tells none of them apart: "lighting", "style". */
    private static final int COMMON_WORD = 2;

    private final String id;
    private final String name;
    private final Map<String, String> properties = new HashMap<>();
    private final Map<Integer, List<String>> namesByConcept = new LinkedHashMap<>();
    private final Set<Integer> vague = new HashSet<>();

    CategoryDraft(String id, String name) {
        this.id = id;
        this.name = name;
    }

    static List<String> alternatives(String text) {
        return Arrays.asList(BAR.split(text.strip()));
    }

    void set(String property, String value) {
        properties.put(property, value.strip());
    }

    void add(int conceptNumber, boolean isVague, List<String> names) {
        if (isVague) {
            vague.add(conceptNumber);
        }
        namesByConcept.put(conceptNumber, names);
    }

    List<String> names(Concept concept) {
        return namesByConcept.get(concept.number());
    }

    List<String> starts() {
        return list("starts");
    }

    List<String> ends() {
        return list("ends");
    }

    Category build() {
        Map<String, Integer> usage = wordUsage();
        List<Concept> concepts = new ArrayList<>();
        namesByConcept.forEach((number, names) -> {
            String name = names.getFirst();
            List<String> distinctive = Tokens.wordsOf(name).stream()
                    .filter(word -> usage.get(word) <= COMMON_WORD && !English.isFunctionWord(word))
                    .toList();
            concepts.add(new Concept(number, Wording.capitalised(name), vague.contains(number), distinctive));
        });
        return new Category(
                id,
                name,
                SegmentKind.named(properties.getOrDefault("kind", "style")),
                properties.getOrDefault("question", ""),
                Use.named(properties.getOrDefault("use", "tail")),
                concepts);
    }

    private Map<String, Integer> wordUsage() {
        Map<String, Integer> usage = new HashMap<>();
        for (List<String> names : namesByConcept.values()) {
            Tokens.wordsOf(names.getFirst()).stream().distinct().forEach(word -> usage.merge(word, 1, Integer::sum));
        }
        return usage;
    }

    private List<String> list(String property) {
        String value = properties.get(property);
        return value == null ? List.of() : alternatives(value);
    }
}
