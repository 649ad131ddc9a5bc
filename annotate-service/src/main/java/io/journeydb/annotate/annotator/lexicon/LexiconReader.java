package io.journeydb.annotate.annotator.lexicon;

import io.journeydb.annotate.annotator.lexicon.Lexicon.Entry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a lexicon from a resource; the format is described at the top of {@code style.lexicon}. */
final class LexiconReader {

    private static final String FOLDER = "/io/journeydb/annotate/lexicon/";
    private static final Pattern HEADER = Pattern.compile("\\[([a-z0-9-]+)\\] (.+)");
    private static final Pattern PROPERTY = Pattern.compile("(kind|question|use|starts|ends): (.+)");

    private static final String VAGUE = "~";

    private final String resource;
    private final WordTrie<Entry> names = new WordTrie<>();
    private final WordTrie<Entry> namesReversed = new WordTrie<>();
    private final WordTrie<Category> starts = new WordTrie<>();
    private final WordTrie<Category> endsReversed = new WordTrie<>();
    private final List<Category> categories = new ArrayList<>();
    private CategoryDraft open;
    private int concepts;
    private int line;

    private LexiconReader(String resource) {
        this.resource = resource;
    }

    /**
     * Reads a lexicon of this application.
     *
     * @throws IllegalStateException if the resource is missing or malformed: a defect of the build
     */
    static Lexicon read(String resource) {
        try (InputStream in = LexiconReader.class.getResourceAsStream(FOLDER + resource)) {
            if (in == null) {
                throw new IllegalStateException("lexicon resource is missing: " + resource);
            }
            return new LexiconReader(resource)
                    .readAll(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a lexicon from text; the name stands in messages. */
    static Lexicon read(String name, BufferedReader in) throws IOException {
        return new LexiconReader(name).readAll(in);
    }

    private Lexicon readAll(BufferedReader in) throws IOException {
        for (String text = in.readLine(); text != null; text = in.readLine()) {
            line++;
            if (!text.isBlank() && !text.startsWith("#")) {
                readLine(text.strip());
            }
        }
        close();
        return new Lexicon(categories, names, namesReversed, starts, endsReversed);
    }

    private void readLine(String text) {
        Matcher header = HEADER.matcher(text);
        Matcher property = PROPERTY.matcher(text);
        if (header.matches()) {
            close();
            open = new CategoryDraft(header.group(1), header.group(2));
        } else if (open == null) {
            throw malformed("an entry before the first category");
        } else if (property.matches()) {
            open.set(property.group(1), property.group(2));
        } else {
            boolean vague = text.startsWith(VAGUE);
            open.add(concepts++, vague, names(vague ? text.substring(VAGUE.length()) : text));
        }
    }

    private List<String> names(String text) {
        List<String> all = CategoryDraft.alternatives(text);
        if (all.stream().anyMatch(name -> Tokens.of(name).isEmpty())) {
            throw malformed("a name without a word");
        }
        return all;
    }

    private void close() {
        if (open == null) {
            return;
        }
        Category category = open.build();
        for (Concept concept : category.concepts()) {
            for (String name : open.names(concept)) {
                addName(name, new Entry(category, concept));
            }
        }
        open.starts().forEach(start -> starts.put(Tokens.wordsOf(start), category));
        open.ends().forEach(end -> endsReversed.put(Tokens.wordsOf(end).reversed(), category));
        categories.add(category);
    }

    private void addName(String name, Entry entry) {
        List<String> words = Tokens.wordsOf(name);
        Entry before = names.put(words, entry);
        namesReversed.put(words.reversed(), entry);
        if (before != null && before.concept().number() != entry.concept().number()) {
            throw malformed("\"" + name + "\" names two concepts, in "
                    + before.category().id() + " and " + entry.category().id());
        }
    }

    private IllegalStateException malformed(String what) {
        return new IllegalStateException(resource + ", near line " + line + ": " + what);
    }
}
