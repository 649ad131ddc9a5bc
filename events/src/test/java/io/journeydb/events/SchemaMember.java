package io.journeydb.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * A member that a JSON Schema defines; of a list's elements, the first stands for all.
 *
 * @param owner JSON pointer to the object that has it
 * @param name of the member
 * @param required whether the schema says so
 */
record SchemaMember(String owner, String name, boolean required) {

    /** Adds every member below {@code schema}, at every depth. */
    static void walk(String owner, JsonNode schema, List<SchemaMember> members) {
        if (schema.has("items")) {
            walk(owner + "/0", schema.get("items"), members);
            return;
        }
        Set<String> required = StreamSupport.stream(schema.path("required").spliterator(), false)
                .map(JsonNode::textValue)
                .collect(Collectors.toSet());
        schema.path("properties").properties().forEach(member -> {
            members.add(new SchemaMember(owner, member.getKey(), required.contains(member.getKey())));
            walk(owner + "/" + member.getKey(), member.getValue(), members);
        });
    }

    String pointer() {
        return owner + "/" + name;
    }

    /** A copy of {@code event} without this member. */
    JsonNode removedFrom(JsonNode event) {
        JsonNode without = event.deepCopy();
        ((ObjectNode) without.at(owner)).remove(name);
        return without;
    }
}
