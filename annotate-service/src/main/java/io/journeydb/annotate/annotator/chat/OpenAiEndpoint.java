package io.journeydb.annotate.annotator.chat;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.ContentFilteredException;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import io.journeydb.annotate.annotator.chat.Answer.BadRequest;
import io.journeydb.annotate.annotator.chat.Answer.NoReply;
import io.journeydb.annotate.annotator.chat.Answer.Reply;
import io.journeydb.endpoint.ModelEndpoint;

/** An OpenAI-compatible endpoint, by langchain4j's client. */
final class OpenAiEndpoint implements Endpoint {

    /** The longest reply in bytes; an annotation has some 3,000. */
    private static final int MOST_BYTES = 1 << 20;

    /** What is known of an endpoint and the schema. */
    private enum Form {
        UNTRIED,
        BY_SCHEMA,
        PLAIN
    }

    private final ChatModel model;
    private final boolean mayFallBackToPlain;
    private final ResponseFormat schema = ReplySchema.responseFormat();
    private volatile Form form;

    /** @throws IllegalArgumentException if the settings make no request; it quotes neither the key nor a header */
    OpenAiEndpoint(EndpointSettings settings) {
        this.model = model(settings);
        this.mayFallBackToPlain = settings.structuredOutput() == StructuredOutput.AUTO;
        this.form = settings.structuredOutput() == StructuredOutput.NONE ? Form.PLAIN : Form.UNTRIED;
    }

    private static ChatModel model(EndpointSettings settings) {
        // Knows the secrets, so that the library need not.
        ModelEndpoint endpoint = new ModelEndpoint(
                EndpointSettings.KEYS,
                settings.baseUrl(),
                settings.apiKey(),
                settings.headers(),
                settings.timeout(),
                MOST_BYTES);
        OpenAiChatModel.OpenAiChatModelBuilder builder = OpenAiChatModel.builder()
                .httpClientBuilder(new ModelHttpClientBuilder(endpoint, settings.timeout()))
                .baseUrl(settings.baseUrl().toString())
                .modelName(settings.model())
                .timeout(settings.timeout())
                .strictJsonSchema(true)
                .customQueryParams(settings.query())
                .logRequests(false)
                .logResponses(false)
                // Who calls counts attempts and waits; a second retry beneath would ask in secret.
                .maxRetries(0);
        settings.temperature().ifPresent(builder::temperature);
        settings.maxTokens().ifPresent(builder::maxTokens);
        settings.maxCompletionTokens().ifPresent(builder::maxCompletionTokens);
        return builder.build();
    }

    @Override
    public Answer ask(Conversation conversation) throws InterruptedException {
        boolean bySchema = form != Form.PLAIN;
        Answer answer = call(conversation, bySchema);
        if (answer instanceof BadRequest && bySchema && form == Form.UNTRIED && mayFallBackToPlain) {
            answer = call(conversation, false);
            if (answer instanceof Reply) {
                form = Form.PLAIN;
            }
        } else if (answer instanceof Reply && bySchema) {
            form = Form.BY_SCHEMA;
        }
        return answer;
    }

    private Answer call(Conversation conversation, boolean bySchema) throws InterruptedException {
        ChatRequest.Builder request = ChatRequest.builder()
                .messages(SystemMessage.from(conversation.system()), UserMessage.from(conversation.user()));
        if (bySchema) {
            request.responseFormat(schema);
        }
        try {
            return read(model.chat(request.build()));
        } catch (CallFailedException e) {
            requireNoInterrupt();
            return e.answer();
        } catch (ContentFilteredException e) {
            return new NoReply("The model declined to reply.", null);
        } catch (RuntimeException e) {
            // The call itself succeeded, or the client had said otherwise: what came is no completion. What the
            // exception
            // says may quote it, so nothing of that goes on.
            requireNoInterrupt();
            return new NoReply("The reply is not a completion.", null);
        }
    }

    /** A call that this program gave up says nothing of the endpoint. */
    private static void requireNoInterrupt() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("interrupted while the model was asked");
        }
    }

    private static Answer read(ChatResponse response) {
        TokenUsage usage = response.tokenUsage();
        Long tokens = usage == null || usage.totalTokenCount() == null
                ? null
                : usage.totalTokenCount().longValue();
        String text = response.aiMessage().text();
        if (response.finishReason() == FinishReason.LENGTH) {
            return new NoReply("The reply was cut off because it is too long.", tokens);
        }
        return text == null || text.isBlank() ? new NoReply("The reply is empty.", tokens) : new Reply(text, tokens);
    }
}
