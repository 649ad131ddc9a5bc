package io.journeydb.evaluation.task;

import io.journeydb.evaluation.task.Evaluation.Published;
import java.util.List;

/** The rows of the paper (arXiv 2307.00716v2) that are known here; none is made up for a task that has none. */
final class PublishedRows {

    private PublishedRows() {}

    static List<Published> of(Task task) {
        return switch (task) {
            case CAPTION, PROMPT_INVERSION -> List.of();
            case STYLE_RETRIEVAL ->
                List.of(
                        new Published("CLIP ViT-L/14", "JourneyDB, validation", "recall, over all phrases", .0065),
                        new Published("CLIP ViT-L/14", "JourneyDB, validation", "recall, within each category", .4172));
            case VQA ->
                List.of(
                        new Published("BLIP-2 FlanT5", "JourneyDB, validation", "accuracy, content", .658),
                        new Published("BLIP-2 FlanT5", "JourneyDB, validation", "accuracy, style", .549));
        };
    }
}
