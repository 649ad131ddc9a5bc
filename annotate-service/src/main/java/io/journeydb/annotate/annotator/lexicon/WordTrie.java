package io.journeydb.annotate.annotator.lexicon;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Finds the longest known sequence of words at a place. The cost of a look-up is bounded by the longest entry.
 *
 * @param <T> what an entry stands for
 */
final class WordTrie<T> {

    /**
     * A found entry.
     *
     * @param value what it stands for
     * @param length how many words it has
     */
    record Found<T>(T value, int length) {}

    private static final class Node<T> {
        private final Map<String, Node<T>> next = new HashMap<>();
        private T value;
    }

    private final Node<T> root = new Node<>();

    /** Adds an entry; returns what the same words stood for before, or null. */
    T put(List<String> words, T value) {
        Node<T> node = root;
        for (String word : words) {
            node = node.next.computeIfAbsent(word, unused -> new Node<>());
        }
        T before = node.value;
        node.value = value;
        return before;
    }

    /** The longest entry that begins with the given word, or null. */
    Found<T> at(List<Token> tokens, int from) {
        return walk(tokens, from, 1);
    }

    /** The longest entry that ends with the given word, or null; for a trie whose entries were put in reverse. */
    Found<T> endingAt(List<Token> tokens, int last) {
        return walk(tokens, last, -1);
    }

    /** Hands over every entry that begins with the given word, the shortest first. */
    void forEachAt(List<Token> tokens, int from, Consumer<T> action) {
        Node<T> node = root;
        for (int i = from; i < tokens.size(); i++) {
            node = node.next.get(tokens.get(i).word());
            if (node == null) {
                return;
            }
            if (node.value != null) {
                action.accept(node.value);
            }
        }
    }

    /** All words of all entries. */
    Set<String> words() {
        Set<String> words = new HashSet<>();
        addWords(root, words);
        return words;
    }

    private void addWords(Node<T> node, Set<String> words) {
        words.addAll(node.next.keySet());
        node.next.values().forEach(next -> addWords(next, words));
    }

    private Found<T> walk(List<Token> tokens, int from, int step) {
        Node<T> node = root;
        Found<T> longest = null;
        int length = 0;
        for (int i = from; i >= 0 && i < tokens.size(); i += step) {
            node = node.next.get(tokens.get(i).word());
            if (node == null) {
                break;
            }
            length++;
            if (node.value != null) {
                longest = new Found<>(node.value, length);
            }
        }
        return longest;
    }
}
