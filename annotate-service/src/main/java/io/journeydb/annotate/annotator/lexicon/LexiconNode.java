package io.journeydb.annotate.annotator.lexicon;

import java.io.Reader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * A place in a YAML file, read strictly: whatever isn't expected there is an error that names the file and the line.
 *
 * @param file the name of the file, for messages
 * @param node what stands there
 */
record LexiconNode(String file, Node node) {

    /** Every value is text here, so that nothing is spent on telling numbers from dates. */
    private static final class TextOnly extends Resolver {

        @Override
        public Tag resolve(NodeId kind, String value, boolean implicit) {
            return switch (kind) {
                case mapping -> Tag.MAP;
                case sequence -> Tag.SEQ;
                case scalar, anchor -> Tag.STR;
            };
        }

        @Override
        protected void addImplicitResolvers() {
            // none is used
        }
    }

    /** @throws IllegalStateException if the file is no YAML */
    static LexiconNode read(String file, Reader in) {
        LoaderOptions options = new LoaderOptions();
        try {
            StreamReader reader = new StreamReader(in);
            return new LexiconNode(
                    file, new Composer(new ParserImpl(reader, options), new TextOnly(), options).getSingleNode());
        } catch (YAMLException e) {
            throw new IllegalStateException(file + " is malformed: " + e.getMessage(), e);
        }
    }

    /**
     * The members of a mapping by name.
     *
     * @throws IllegalStateException if this is no mapping, or a member is there twice or is none of those known
     */
    Map<String, LexiconNode> members(Set<String> known) {
        if (!(node instanceof MappingNode mapping)) {
            throw malformed("expected members, one of " + known);
        }
        Map<String, LexiconNode> members = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            LexiconNode key = new LexiconNode(file, tuple.getKeyNode());
            String name = key.text();
            if (!known.contains(name)) {
                throw key.malformed("unknown member \"" + name + "\"");
            }
            if (members.put(name, new LexiconNode(file, tuple.getValueNode())) != null) {
                throw key.malformed("member \"" + name + "\" is there twice");
            }
        }
        return members;
    }

    boolean isText() {
        return node instanceof ScalarNode;
    }

    /** @throws IllegalStateException if this is no text or an empty one */
    String text() {
        if (!(node instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
            throw malformed("expected a text");
        }
        return scalar.getValue().strip();
    }

    /** @throws IllegalStateException if this is no list */
    List<LexiconNode> items() {
        if (!(node instanceof SequenceNode sequence)) {
            throw malformed("expected a list");
        }
        return sequence.getValue().stream()
                .map(item -> new LexiconNode(file, item))
                .toList();
    }

    /** @throws IllegalStateException if this is no list of texts */
    List<String> texts() {
        return items().stream().map(LexiconNode::text).toList();
    }

    /** What to throw when something is wrong here. */
    IllegalStateException malformed(String what) {
        int line = node == null ? 1 : node.getStartMark().getLine() + 1;
        return new IllegalStateException(file + ", line " + line + ": " + what);
    }
}
