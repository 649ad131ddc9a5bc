package io.journeydb.annotate.annotator.chat;

import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonEnumSchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.request.json.JsonSchemaElement;
import dev.langchain4j.model.chat.request.json.JsonStringSchema;
import java.util.LinkedHashMap;
import java.util.Map;

/** The form of replies as a JSON schema, for endpoints that hold the model to one. */
final class ReplySchema {

    private ReplySchema() {}

    static ResponseFormat responseFormat() {
        return ResponseFormat.builder()
                .type(ResponseFormatType.JSON)
                .jsonSchema(JsonSchema.builder()
                        .name("annotation")
                        .rootElement(annotation())
                        .build())
                .build();
    }

    private static JsonObjectSchema annotation() {
        Map<String, JsonSchemaElement> segments = new LinkedHashMap<>();
        for (String list : new String[] {"style", "content", "atmosphere", "others"}) {
            segments.put(list, texts());
        }
        Map<String, JsonSchemaElement> members = new LinkedHashMap<>();
        members.put("segments", object(segments));
        members.put("caption", new JsonStringSchema());
        members.put("styleQuestions", questions());
        members.put("contentQuestions", questions());
        return object(members);
    }

    private static JsonArraySchema questions() {
        Map<String, JsonSchemaElement> options = new LinkedHashMap<>();
        for (String letter : new String[] {"A", "B", "C", "D"}) {
            options.put(letter, new JsonStringSchema());
        }
        Map<String, JsonSchemaElement> members = new LinkedHashMap<>();
        members.put("question", new JsonStringSchema());
        members.put("options", object(options));
        members.put(
                "answer",
                JsonEnumSchema.builder().enumValues("A", "B", "C", "D").build());
        members.put("styles", texts());
        return JsonArraySchema.builder().items(object(members)).build();
    }

    private static JsonArraySchema texts() {
        return JsonArraySchema.builder().items(new JsonStringSchema()).build();
    }

    private static JsonObjectSchema object(Map<String, JsonSchemaElement> members) {
        return JsonObjectSchema.builder()
                .addProperties(members)
                .required(members.keySet().toArray(String[]::new))
                .additionalProperties(false)
                .build();
    }
}
