package io.journeydb.index.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.journeydb.index.model.Said.Nothing;
import io.journeydb.index.model.Said.Reply;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;

/** The bodies of a chat completion with a picture, as OpenAI's API has them. Thread safe. */
final class ChatMessages {

    private final ObjectMapper json = new ObjectMapper();
    private final ModelSettings settings;

    ChatMessages(ModelSettings settings) {
        this.settings = settings;
    }

    byte[] write(String instructions, String asked, byte[] jpeg) {
        ObjectNode body = json.createObjectNode().put("model", settings.name());
        settings.temperature().ifPresent(value -> body.put("temperature", value));
        settings.maxTokens().ifPresent(value -> body.put("max_tokens", value));
        ArrayNode messages = body.putArray("messages");
        messages.addObject().put("role", "system").put("content", instructions);
        ArrayNode content = messages.addObject().put("role", "user").putArray("content");
        content.addObject().put("type", "text").put("text", asked);
        content.addObject()
                .put("type", "image_url")
                .putObject("image_url")
                .put("url", "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(jpeg));
        try {
            return json.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("texts and numbers are always JSON", e);
        }
    }

    Said read(byte[] body) {
        try {
            JsonNode choice = json.readTree(body).path("choices").path(0);
            String text = choice.path("message").path("content").asText("");
            if (choice.path("finish_reason").asText().equals("length")) {
                return new Nothing("The reply was cut off because it is too long.");
            }
            return text.isBlank() ? new Nothing("The reply is empty.") : new Reply(text);
        } catch (IOException e) {
            return new Nothing("The reply is not a completion.");
        }
    }
}
