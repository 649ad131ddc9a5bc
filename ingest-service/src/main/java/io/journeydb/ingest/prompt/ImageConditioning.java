package io.journeydb.ingest.prompt;

import java.util.Optional;
import java.util.Set;

/**
 * Whether Midjourney was given pictures beside the words. JourneyDB keeps images made from text prompts alone (paper,
 * section 3): a URL before the text, or one for {@code --sref}, {@code --cref}, {@code --oref}. A style code
 * ({@code --sref 1234}) and an image weight without an image ({@code --iw 2}) condition on nothing.
 */
final class ImageConditioning {
    private static final Set<String> REFERENCES = Set.of("sref", "cref", "oref");

    private ImageConditioning() {}

    /** Returns what conditions the prompt on an image, as a clause, or empty. Every repetition counts. */
    static Optional<String> of(PromptParts parts) {
        if (parts.leadingUrls() > 0) {
            return Optional.of("the prompt begins with an image URL; only images made from text alone are accepted");
        }
        return parts.parameters().stream()
                .filter(parameter -> ImageUrl.isIn(parameter.value()))
                .map(parameter -> ParameterCatalogue.longName(parameter.name()))
                .filter(REFERENCES::contains)
                .findFirst()
                .map(name -> "--" + name + " refers to an image; only images made from text alone are accepted");
    }
}
