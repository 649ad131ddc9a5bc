package io.journeydb.ingest.prompt;

import java.util.List;

/**
 * A prompt cut at its seams.
 *
 * @param leadingUrls how many image URLs stand before the text
 * @param text what lies between them and the first parameter, with weights, trimmed
 * @param parameters in the order in which they were typed, repetitions included
 */
record PromptParts(int leadingUrls, String text, List<Parameter> parameters) {
    PromptParts {
        parameters = List.copyOf(parameters);
    }
}
