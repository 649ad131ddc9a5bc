package io.journeydb.index.model;

import io.journeydb.endpoint.ModelEndpoint;
import io.journeydb.endpoint.Outcome;
import io.journeydb.endpoint.Trouble;
import io.journeydb.index.model.Said.Away;
import io.journeydb.index.model.Said.Nothing;
import io.journeydb.index.model.Said.Refused;
import java.time.Duration;
import java.util.Optional;

/** An OpenAI-compatible endpoint: {@code POST <base>/chat/completions} with the picture inline. Thread safe. */
final class OpenAiVision implements VisionModel {

    /** The longest reply in bytes; a hundred long prompts are some 100 KB. */
    static final int MOST_BYTES = 256 * 1024;

    private final ChatMessages messages;
    private final ModelEndpoint endpoint;
    private final String address;

    /** @throws IllegalArgumentException if the settings make no request; it quotes neither the key nor a header */
    OpenAiVision(ModelSettings settings) {
        this.messages = new ChatMessages(settings);
        this.endpoint = new ModelEndpoint(
                "journeydb.index.model",
                settings.baseUrl(),
                settings.apiKey(),
                settings.headers(),
                settings.timeout(),
                MOST_BYTES);
        this.address = settings.baseUrl().toString().replaceAll("/+$", "") + "/chat/completions";
    }

    @Override
    public Said ask(String instructions, String asked, byte[] jpeg) {
        return switch (endpoint.post(address, messages.write(instructions, asked, jpeg))) {
            case Outcome.Replied(byte[] body) -> messages.read(body);
            case Outcome.TooLong(int mostBytes) -> new Nothing("The reply is longer than " + mostBytes + " bytes.");
            case Outcome.Refused(int status) -> new Refused("the endpoint refuses the request with status " + status);
            case Outcome.Away(Trouble trouble, Optional<Duration> retryAfter) -> new Away(trouble.reason(), retryAfter);
        };
    }
}
