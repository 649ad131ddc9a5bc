package io.journeydb.annotate.annotator.lexicon;

import io.journeydb.annotate.annotator.lexicon.WordTrie.Found;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Categories and how to find their phrases in a prompt. Immutable once read, hence thread safe. */
final class Lexicon {

    /**
     * A name of a concept.
     *
     * @param category of the concept
     * @param concept what is named
     * @param shown whether the name can stand as an option
     */
    record Entry(Category category, Concept concept, boolean shown) {}

    private final List<Group> groups;
    private final List<Category> categories;
    private final Map<String, Category> byId;
    private final WordTrie<Entry> names;
    private final WordTrie<Entry> namesReversed;
    private final WordTrie<Category> starts;
    private final WordTrie<Category> endsReversed;

    Lexicon(
            List<Group> groups,
            List<Category> categories,
            WordTrie<Entry> names,
            WordTrie<Entry> namesReversed,
            WordTrie<Category> starts,
            WordTrie<Category> endsReversed) {
        this.groups = List.copyOf(groups);
        this.categories = List.copyOf(categories);
        this.byId = categories.stream().collect(Collectors.toMap(Category::id, Function.identity()));
        this.names = names;
        this.namesReversed = namesReversed;
        this.starts = starts;
        this.endsReversed = endsReversed;
    }

    /** All groups in the order of the files. */
    List<Group> groups() {
        return groups;
    }

    /** All categories in the order of the files. */
    List<Category> categories() {
        return categories;
    }

    /** @throws IllegalArgumentException if there is no such category */
    Category category(String id) {
        Category category = byId.get(id);
        if (category == null) {
            throw new IllegalArgumentException("no category " + id);
        }
        return category;
    }

    /** The longest name that begins with this word, or null. */
    Found<Entry> nameAt(List<Token> tokens, int from) {
        return names.at(tokens, from);
    }

    /** The longest name that ends with this word, or null. */
    Found<Entry> nameEndingAt(List<Token> tokens, int last) {
        return namesReversed.endingAt(tokens, last);
    }

    /** The category whose phrases start as the words from here do, or null. */
    Found<Category> startAt(List<Token> tokens, int from) {
        return starts.at(tokens, from);
    }

    /** The category whose phrases end as the words up to here do, or null. */
    Found<Category> endAt(List<Token> tokens, int last) {
        return endsReversed.endingAt(tokens, last);
    }

    /** The words of the names that are neither misspelt nor foreign, and of the patterns. */
    Set<String> plainWords() {
        Set<String> words = namesWords(concept -> concept.names().subList(0, concept.plain()));
        words.addAll(starts.words());
        words.addAll(endsReversed.words());
        return words;
    }

    /** The words of the names that are misspelt or foreign. */
    Set<String> oddWords() {
        return namesWords(concept ->
                concept.names().subList(concept.plain(), concept.names().size()));
    }

    private Set<String> namesWords(Function<Concept, List<String>> names) {
        return categories.stream()
                .flatMap(category -> category.concepts().stream())
                .flatMap(concept -> names.apply(concept).stream())
                .flatMap(name -> Tokens.wordsOf(name).stream())
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** The numbers of all concepts named anywhere, shorter names inside longer ones included. */
    BitSet conceptsIn(List<Token> tokens) {
        BitSet present = new BitSet();
        for (int i = 0; i < tokens.size(); i++) {
            names.forEachAt(tokens, i, entry -> present.set(entry.concept().number()));
        }
        return present;
    }
}
