package io.journeydb.deploy;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

/** Kubernetes objects out of YAML in which no key stands twice. */
record Manifests(List<JsonNode> objects) {

    private static final YAMLMapper YAML = new YAMLMapper(YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build());

    Manifests {
        objects = List.copyOf(objects);
    }

    static Manifests parse(String yaml) {
        try (JsonParser parser = YAML.createParser(yaml)) {
            return new Manifests(YAML.<JsonNode>readValues(parser, JsonNode.class).readAll().stream()
                    .filter(JsonNode::isObject)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Stream<JsonNode> ofKind(String kind) {
        return objects.stream().filter(object -> object.get("kind").asText().equals(kind));
    }

    JsonNode one(String kind, String name) {
        return ofKind(kind)
                .filter(object -> name(object).equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no " + kind + " " + name));
    }

    static String name(JsonNode object) {
        return object.at("/metadata/name").asText();
    }

    /** Every pod that any of them would start, as a node with metadata and spec. */
    List<JsonNode> pods() {
        return objects.stream()
                .map(object -> object.get("kind").asText().equals("Pod") ? object : object.at("/spec/template"))
                .filter(pod -> pod.at("/spec/containers").isArray())
                .toList();
    }
}
