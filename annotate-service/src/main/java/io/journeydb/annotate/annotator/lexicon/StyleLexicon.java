package io.journeydb.annotate.annotator.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The categories of style and atmosphere phrases, and to which a phrase belongs. What an annotation says of a phrase
 * is what this says of it. Reading it takes a noticeable moment: once per process. Immutable, hence thread safe.
 */
public final class StyleLexicon {

    /**
     * A category, or a group of categories.
     *
     * @param id as events carry it; never changes
     * @param name for people
     * @param parent id of the group of a category; empty for a group
     * @param phrases examples: of each entry up to three names, neither misspelt nor foreign; none for a group.
     *     {@link #categoryOf} knows many more
     */
    public record Node(String id, String name, Optional<String> parent, List<String> phrases) {

        public Node {
            phrases = List.copyOf(phrases);
        }
    }

    /** Names of an entry among the examples: all 13,000 would be too many to compare others with. */
    private static final int EXAMPLES = 3;

    private final Lexicon styles;
    private final Lexicon things;
    private final StyleRecogniser recogniser;
    private final Spelling spelling;

    private StyleLexicon(Lexicon styles, Lexicon things) {
        this.styles = styles;
        this.things = things;
        this.recogniser = new StyleRecogniser(styles, things);
        this.spelling = new Spelling(styles.plainWords(), otherWords(styles, things));
    }

    /**
     * The lexicon of this application.
     *
     * @throws IllegalStateException if a file is missing or malformed: a defect of the build
     */
    public static StyleLexicon load() {
        return new StyleLexicon(LexiconReader.styles(), LexiconReader.things());
    }

    /** Another one for all other files, whatever is made of them. Cheap, as the lexicon itself isn't read. */
    public static String edition() {
        return LexiconReader.styleEdition();
    }

    /** All groups and categories; a group stands before its categories. */
    public List<Node> nodes() {
        List<Node> nodes = new ArrayList<>();
        for (Group group : styles.groups()) {
            nodes.add(new Node(group.id(), group.name(), Optional.empty(), List.of()));
            styles.categories().stream()
                    .filter(category -> category.parent().equals(group.id()))
                    .map(StyleLexicon::node)
                    .forEach(nodes::add);
        }
        return nodes;
    }

    /**
     * The id of the category that a phrase belongs to, by what the lexicon lists and by patterns such as
     * {@code … lighting} or {@code in the style of …}.
     *
     * @param phrase a style phrase as a prompt writes it, any text
     * @return empty if the lexicon knows no style in it
     */
    public Optional<String> categoryOf(String phrase) {
        return recogniser.whole(spelling.mended(Tokens.of(phrase))).map(Category::id);
    }

    Lexicon styles() {
        return styles;
    }

    Lexicon things() {
        return things;
    }

    StyleRecogniser recogniser() {
        return recogniser;
    }

    Spelling spelling() {
        return spelling;
    }

    private static Set<String> otherWords(Lexicon styles, Lexicon things) {
        Set<String> words = styles.oddWords();
        words.addAll(things.plainWords());
        words.addAll(OrdinaryWords.read());
        return words;
    }

    private static Node node(Category category) {
        List<String> phrases = category.concepts().stream()
                .flatMap(concept -> concept.names().stream().limit(Math.min(EXAMPLES, concept.plain())))
                .toList();
        return new Node(category.id(), category.name(), Optional.of(category.parent()), phrases);
    }
}
