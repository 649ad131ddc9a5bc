package io.journeydb.annotate.annotator.lexicon;

import io.journeydb.annotate.annotator.lexicon.Lexicon.Entry;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * Joins the files of a lexicon, which are YAML in the format that {@code docs/annotation.md} describes. Strict: an
 * unknown member, a category without a known parent, or a name that two concepts share is an error that says where.
 */
final class LexiconReader {

    private static final String FOLDER = "/io/journeydb/annotate/lexicon/";

    /** What an image may look like; the order is that of the categories in lists. */
    private static final List<String> STYLE_FILES = List.of(
            "medium.yaml",
            "picture-taking.yaml",
            "light-and-color.yaml",
            "form.yaml",
            "manner.yaml",
            "makers.yaml",
            "rendition.yaml",
            "feeling.yaml");

    /** What may be in an image. */
    private static final List<String> CONTENT_FILES = List.of("things.yaml");

    private final WordTrie<Entry> names = new WordTrie<>();
    private final WordTrie<Entry> namesReversed = new WordTrie<>();
    private final WordTrie<Category> starts = new WordTrie<>();
    private final WordTrie<Category> endsReversed = new WordTrie<>();
    private final List<Group> groups = new ArrayList<>();
    private final List<Category> categories = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final CategoryReader categoryReader = new CategoryReader(this::nextNumber);
    private int concepts;

    private LexiconReader() {}

    /**
     * The style lexicon of this application.
     *
     * @throws IllegalStateException if a file is missing or malformed: a defect of the build
     */
    static Lexicon styles() {
        return resources(STYLE_FILES);
    }

    /**
     * The lexicon of things of this application.
     *
     * @throws IllegalStateException if a file is missing or malformed: a defect of the build
     */
    static Lexicon things() {
        return resources(CONTENT_FILES);
    }

    /**
     * Tells the files of this application's style lexicon from others, without reading what they say.
     *
     * @throws IllegalStateException if a file is missing: a defect of the build
     */
    static String styleEdition() {
        CRC32 sum = new CRC32();
        long bytes = 0;
        for (String file : STYLE_FILES) {
            try (InputStream in = open(file)) {
                byte[] content = in.readAllBytes();
                sum.update(content);
                bytes += content.length;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return Long.toHexString(sum.getValue()) + "-" + bytes;
    }

    /** Reads a lexicon of one file; the name stands in messages. */
    static Lexicon read(String file, Reader in) {
        LexiconReader reader = new LexiconReader();
        reader.add(LexiconNode.read(file, in));
        return reader.joined();
    }

    private static Lexicon resources(List<String> files) {
        LexiconReader reader = new LexiconReader();
        for (String file : files) {
            try (InputStream in = open(file)) {
                reader.add(LexiconNode.read(file, new InputStreamReader(in, StandardCharsets.UTF_8)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return reader.joined();
    }

    private static InputStream open(String file) {
        InputStream in = LexiconReader.class.getResourceAsStream(FOLDER + file);
        if (in == null) {
            throw new IllegalStateException("lexicon file is missing: " + file);
        }
        return in;
    }

    private int nextNumber() {
        return concepts++;
    }

    private Lexicon joined() {
        return new Lexicon(groups, categories, names, namesReversed, starts, endsReversed);
    }

    private void add(LexiconNode file) {
        Map<String, LexiconNode> members = file.members(Set.of("groups", "categories"));
        for (String member : List.of("groups", "categories")) {
            if (!members.containsKey(member)) {
                throw file.malformed("there are no " + member);
            }
        }
        members.get("groups").items().forEach(this::addGroup);
        members.get("categories").items().forEach(this::addCategory);
    }

    private void addGroup(LexiconNode node) {
        Map<String, LexiconNode> members = node.members(Set.of("id", "name"));
        if (members.size() < 2) {
            throw node.malformed("a group has an id and a name");
        }
        Group group = new Group(members.get("id").text(), members.get("name").text());
        groups.add(group);
        claim(group.id(), node);
    }

    private void addCategory(LexiconNode node) {
        CategoryReader.Read read = categoryReader.read(node);
        Category category = read.category();
        claim(category.id(), node);
        if (groups.stream().noneMatch(group -> group.id().equals(category.parent()))) {
            throw node.malformed("the parent of \"" + category.id() + "\" is no group: \"" + category.parent() + "\"");
        }
        for (int i = 0; i < category.concepts().size(); i++) {
            Concept concept = category.concepts().get(i);
            Entry shown = new Entry(category, concept, true);
            Entry other = new Entry(category, concept, false);
            for (int j = 0; j < concept.names().size(); j++) {
                addName(
                        concept.names().get(j),
                        j < concept.shown() ? shown : other,
                        read.places().get(i));
            }
        }
        read.starts().forEach(start -> addPattern(starts, Tokens.wordsOf(start), category, node));
        read.ends().forEach(end -> addPattern(endsReversed, Tokens.wordsOf(end).reversed(), category, node));
        categories.add(category);
    }

    private void claim(String id, LexiconNode place) {
        if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw place.malformed("\"" + id + "\" is no id: lower case, digits and hyphens only");
        }
        if (!ids.add(id)) {
            throw place.malformed("id \"" + id + "\" is there twice");
        }
    }

    private static void addPattern(
            WordTrie<Category> patterns, List<String> words, Category category, LexiconNode place) {
        Category before = words.isEmpty() ? category : patterns.put(words, category);
        if (before != null) {
            throw place.malformed("\"" + String.join(" ", words) + "\" is a pattern of \"" + before.id()
                    + "\" already, and one of \"" + category.id() + "\"");
        }
    }

    private void addName(String name, Entry entry, LexiconNode place) {
        List<String> words = Tokens.wordsOf(name);
        Entry before = names.put(words, entry);
        namesReversed.put(words.reversed(), entry);
        if (before != null && before.concept().number() != entry.concept().number()) {
            throw place.malformed("\"" + name + "\" names two concepts, \""
                    + before.concept().name() + "\" in " + before.category().id() + " and \""
                    + entry.concept().name() + "\" in " + entry.category().id());
        }
    }
}
