package io.journeydb.annotate.annotator.validation;

import io.journeydb.events.Segments;
import java.util.List;
import java.util.stream.Stream;

/** Looks for style in captions. A style phrase may stand in a caption only as part of a content phrase. */
public final class CaptionStyle {

    private CaptionStyle() {}

    /** The style phrases that the caption has and should not. */
    public static Stream<String> foundIn(String caption, Segments segments) {
        List<String> words = Words.meaningful(caption);
        List<List<String>> content =
                segments.content().stream().map(Words::meaningful).toList();
        return segments.style().stream().filter(phrase -> {
            List<String> run = Words.meaningful(phrase);
            return !run.isEmpty()
                    && Words.contain(words, run)
                    && content.stream().noneMatch(told -> Words.contain(told, run));
        });
    }
}
