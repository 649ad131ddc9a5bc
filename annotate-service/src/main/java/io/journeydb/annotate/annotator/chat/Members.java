package io.journeydb.annotate.annotator.chat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The members of a JSON object of a reply. Names count without case, spaces, hyphens and underscores. */
final class Members {

    private static final List<String> LETTERS = List.of("a", "b", "c", "d");

    private final String name;
    private final Map<String, JsonNode> members = new HashMap<>();

    /**
     * The members of the node.
     *
     * @param name how reasons call the object
     */
    Members(JsonNode node, String name) throws UnreadableReplyException {
        this.name = name;
        if (!node.isObject()) {
            throw new UnreadableReplyException(name + " is not a JSON object.");
        }
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            if (members.put(key(member.getKey()), member.getValue()) != null) {
                throw new UnreadableReplyException(
                        name + " has two members that differ only in the case of their name.");
            }
        }
    }

    Members object(String member) throws UnreadableReplyException {
        return new Members(member(member), described(member));
    }

    List<Members> objects(String member) throws UnreadableReplyException {
        List<Members> objects = new ArrayList<>();
        for (JsonNode element : array(member)) {
            objects.add(new Members(element, "A question in " + described(member)));
        }
        return objects;
    }

    String text(String member) throws UnreadableReplyException {
        return text(member(member), described(member));
    }

    /** The texts of a list, without those that are empty. */
    List<String> texts(String member) throws UnreadableReplyException {
        List<String> texts = new ArrayList<>();
        for (JsonNode element : array(member)) {
            String text = text(element, "An element of " + described(member));
            if (!text.isEmpty()) {
                texts.add(text);
            }
        }
        return texts;
    }

    List<String> textsIfPresent(String member) throws UnreadableReplyException {
        return members.containsKey(key(member)) ? texts(member) : List.of();
    }

    /** The options in the order of their letters, or as the list gives them; their number is for others to judge. */
    List<String> options() throws UnreadableReplyException {
        JsonNode node = member("options");
        List<String> texts = new ArrayList<>();
        if (node.isArray()) {
            for (JsonNode element : node) {
                texts.add(text(element, "An option"));
            }
            return texts;
        }
        Members options = new Members(node, described("options"));
        for (String letter : LETTERS) {
            if (options.members.containsKey(letter)) {
                texts.add(options.text(letter));
            }
        }
        if (texts.size() != options.members.size()) {
            throw new UnreadableReplyException("The options of a question are not exactly those named A, B, C and D.");
        }
        return texts;
    }

    private JsonNode array(String member) throws UnreadableReplyException {
        JsonNode node = member(member);
        if (!node.isArray()) {
            throw new UnreadableReplyException(described(member) + " is not a JSON array.");
        }
        return node;
    }

    private JsonNode member(String member) throws UnreadableReplyException {
        JsonNode node = members.get(key(member));
        if (node == null) {
            throw new UnreadableReplyException(name + " lacks the member \"" + member + "\".");
        }
        return node;
    }

    private static String text(JsonNode node, String what) throws UnreadableReplyException {
        if (!node.isTextual()) {
            throw new UnreadableReplyException(what + " is not a JSON string.");
        }
        return node.textValue().replaceAll("\\s+", " ").strip();
    }

    private static String described(String member) {
        return "\"" + member + "\"";
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[ _-]", "");
    }
}
