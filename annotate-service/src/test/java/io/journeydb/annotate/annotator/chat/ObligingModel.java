package io.journeydb.annotate.annotator.chat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.extension.ResponseTransformerV2;
import com.github.tomakehurst.wiremock.http.Response;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Takes the whole prompt as content and says so in the form that is asked for. */
final class ObligingModel implements ResponseTransformerV2 {

    static final String NAME = "obliging-model";

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public boolean applyGlobally() {
        return false;
    }

    @Override
    public Response transform(Response response, ServeEvent event) {
        try {
            String user = JSON.readTree(event.getRequest().getBodyAsString())
                    .at("/messages/1/content")
                    .textValue();
            String quoted = user.substring(user.indexOf('"'), user.lastIndexOf('"') + 1);
            ObjectNode message = JSON.createObjectNode()
                    .put("role", "assistant")
                    .put("content", annotation(JSON.readValue(quoted, String.class)));
            return Response.Builder.like(response)
                    .but()
                    .body(FakeModel.body(message, "stop"))
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String annotation(String prompt) {
        ObjectNode reply = JSON.createObjectNode();
        ObjectNode segments = reply.putObject("segments");
        segments.putArray("style");
        segments.putArray("content").add(prompt);
        segments.putArray("atmosphere");
        segments.putArray("others");
        reply.put("caption", prompt);
        reply.putArray("styleQuestions");
        ObjectNode question = reply.putArray("contentQuestions").addObject();
        question.put("question", "What is seen?").put("answer", "C");
        question.putObject("options")
                .put("A", "A moon")
                .put("B", "A ship")
                .put("C", prompt)
                .put("D", "A fire");
        return reply.toString();
    }
}
