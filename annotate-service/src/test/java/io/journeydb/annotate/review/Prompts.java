package io.journeydb.annotate.review;

import io.journeydb.events.Prompt;
import io.journeydb.events.WeightedText;
import io.journeydb.events.identity.NormalisedText;
import io.journeydb.events.identity.PromptId;
import java.util.List;
import java.util.TreeMap;

/** Prompts as ingest reads them. */
final class Prompts {

    private Prompts() {}

    static Prompt prompt(String text, WeightedText... multi) {
        return new Prompt(text, text, NormalisedText.of(text), new TreeMap<>(), List.of(multi));
    }

    static PromptId id(String text) {
        return PromptId.of(NormalisedText.of(text));
    }
}
