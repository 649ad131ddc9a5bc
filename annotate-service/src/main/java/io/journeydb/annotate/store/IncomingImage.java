package io.journeydb.annotate.store;

import io.journeydb.events.ImageStored;
import io.journeydb.events.Prompt;
import io.journeydb.events.identity.PromptId;
import io.journeydb.events.identity.SampleId;
import io.journeydb.events.json.EventCodec;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A stored image on its way into the store.
 *
 * @param event the event
 * @param eventJson the event as the store keeps it
 * @param promptJson the prompt as annotators see it
 */
public record IncomingImage(ImageStored event, String eventJson, String promptJson) {

    private static final SortedMap<String, String> NO_PARAMETERS = new TreeMap<>();

    public IncomingImage {
        Objects.requireNonNull(event, "event");
        Objects.requireNonNull(eventJson, "eventJson");
        Objects.requireNonNull(promptJson, "promptJson");
    }

    /** The event, written as the store keeps it. */
    public static IncomingImage of(ImageStored event, EventCodec codec) {
        return new IncomingImage(event, json(event, codec), json(annotatable(event.prompt()), codec));
    }

    SampleId sampleId() {
        return event.sampleId();
    }

    PromptId promptId() {
        return event.promptId();
    }

    /** The prompt as annotators see it. */
    Prompt prompt() {
        return annotatable(event.prompt());
    }

    MidjourneyParameters parameters() {
        return MidjourneyParameters.of(event);
    }

    /** Parameters are a sample's; an annotation holds for every sample of the prompt, so annotators don't see them. */
    private static Prompt annotatable(Prompt prompt) {
        return new Prompt(prompt.text(), prompt.text(), prompt.normalised(), NO_PARAMETERS, prompt.multi());
    }

    private static String json(Object value, EventCodec codec) {
        return new String(codec.encode(value), StandardCharsets.UTF_8);
    }
}
