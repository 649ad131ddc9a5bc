package io.journeydb.annotate.annotator.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntSupplier;

/** Reads one category of a lexicon file. */
final class CategoryReader {

    private static final Set<String> MEMBERS =
            Set.of("id", "name", "parent", "kind", "question", "use", "starts", "ends", "phrases");
    private static final Set<String> CONCEPT_MEMBERS =
            Set.of("name", "also", "loose", "misspelt", "foreign", "vague", "weight", "aspect", "beside");

    /** A word in the names of more concepts than this tells none of them apart: "lighting", "style". */
    private static final int COMMON_WORD = 2;

    private final IntSupplier numbers;

    /**
     * A reader.
     *
     * @param numbers gives every concept its number
     */
    CategoryReader(IntSupplier numbers) {
        this.numbers = numbers;
    }

    /**
     * A category with where its parts stand.
     *
     * @param category what was read
     * @param starts how phrases of the category start
     * @param ends how phrases of the category end
     * @param places where each concept stands, in the order of the concepts
     * @param place where the category stands
     */
    record Read(
            Category category, List<String> starts, List<String> ends, List<LexiconNode> places, LexiconNode place) {}

    Read read(LexiconNode node) {
        Map<String, LexiconNode> members = node.members(MEMBERS);
        List<LexiconNode> places = required(members, "phrases", node).items();
        List<Concept> concepts = new ArrayList<>();
        for (LexiconNode place : places) {
            concepts.add(concept(place));
        }
        List<Concept> contrasted = contrasted(concepts, places);
        Category category = new Category(
                required(members, "id", node).text(),
                required(members, "name", node).text(),
                required(members, "parent", node).text(),
                one(members.get("kind"), SegmentKind::named, SegmentKind.STYLE),
                one(members.get("question"), Function.identity(), ""),
                one(members.get("use"), Use::named, Use.TAIL),
                distinguished(contrasted));
        return new Read(category, texts(members.get("starts")), texts(members.get("ends")), places, node);
    }

    private static LexiconNode required(Map<String, LexiconNode> members, String name, LexiconNode owner) {
        LexiconNode member = members.get(name);
        if (member == null) {
            LexiconNode called = members.getOrDefault("id", members.get("name"));
            throw owner.malformed((called == null ? "an entry" : "\"" + called.text() + "\"") + " has no " + name);
        }
        return member;
    }

    private static <T> T one(LexiconNode node, Function<String, T> reading, T otherwise) {
        if (node == null) {
            return otherwise;
        }
        try {
            return reading.apply(node.text());
        } catch (IllegalArgumentException e) {
            throw node.malformed("\"" + node.text() + "\" is not possible here");
        }
    }

    private static List<String> texts(LexiconNode node) {
        return node == null ? List.of() : node.texts();
    }

    private Concept concept(LexiconNode node) {
        Map<String, LexiconNode> members = node.isText() ? Map.of("name", node) : node.members(CONCEPT_MEMBERS);
        List<String> names = new ArrayList<>();
        names.add(required(members, "name", node).text());
        names.addAll(texts(members.get("also")));
        int shown = names.size();
        names.addAll(texts(members.get("loose")));
        int plain = names.size();
        names.addAll(texts(members.get("misspelt")));
        names.addAll(texts(members.get("foreign")));
        for (String name : names) {
            if (Tokens.of(name).isEmpty()) {
                throw node.malformed("\"" + name + "\" has no word");
            }
        }
        return new Concept(
                numbers.getAsInt(),
                Wording.capitalised(names.getFirst()),
                names,
                shown,
                plain,
                one(members.get("vague"), CategoryReader::flag, false),
                one(members.get("weight"), Integer::valueOf, 0),
                Contrast.of(one(members.get("aspect"), Function.identity(), "")),
                List.of());
    }

    /** The concepts with those that each goes with, which holds both ways but for vague ones, which go with many anyway. */
    private static List<Concept> contrasted(List<Concept> concepts, List<LexiconNode> places) {
        Map<String, Concept> named = new HashMap<>();
        concepts.forEach(concept -> named.put(concept.names().getFirst(), concept));
        Map<Concept, Set<Integer>> beside = new HashMap<>();
        for (int i = 0; i < concepts.size(); i++) {
            Concept concept = concepts.get(i);
            for (LexiconNode name : besideOf(places.get(i))) {
                Concept other = named.get(name.text());
                if (other == null) {
                    throw name.malformed("\"" + name.text() + "\" is the name of no entry here");
                }
                addBeside(concept, other, beside);
                addBeside(other, concept, beside);
            }
        }
        return concepts.stream()
                .map(concept -> concept.with(concept.contrast().with(beside.getOrDefault(concept, Set.of()))))
                .toList();
    }

    private static void addBeside(Concept concept, Concept other, Map<Concept, Set<Integer>> beside) {
        if (!other.vague()) {
            beside.computeIfAbsent(concept, one -> new HashSet<>()).add(other.number());
        }
    }

    private static List<LexiconNode> besideOf(LexiconNode place) {
        LexiconNode names =
                place.isText() ? null : place.members(CONCEPT_MEMBERS).get("beside");
        return names == null ? List.of() : names.items();
    }

    private static Boolean flag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("neither true nor false");
        };
    }

    /** The concepts with the words that tell each from the others of the category. */
    private static List<Concept> distinguished(List<Concept> concepts) {
        Map<String, Integer> usage = new HashMap<>();
        for (Concept concept : concepts) {
            Tokens.wordsOf(concept.name()).stream().distinct().forEach(word -> usage.merge(word, 1, Integer::sum));
        }
        return concepts.stream()
                .map(concept -> concept.told(usage, COMMON_WORD))
                .toList();
    }
}
