package io.journeydb.annotate.annotator.validation;

import io.journeydb.events.Segments;
import java.util.List;
import java.util.stream.Stream;

/** Looks for style and atmosphere in captions. Such a phrase may stand there only as part of a content phrase. */
public final class CaptionStyle {

    private CaptionStyle() {}

    /** The phrases of style and atmosphere that the caption has and should not. */
    public static Stream<String> foundIn(String caption, Segments segments) {
        List<String> words = Words.meaningful(caption);
        return Stream.concat(segments.style().stream(), segments.atmosphere().stream())
                .filter(phrase -> {
                    List<String> run = Words.meaningful(phrase);
                    return !run.isEmpty()
                            && Words.contain(words, run)
                            && segments.content().stream()
                                    .map(Words::meaningful)
                                    .noneMatch(told -> Words.contain(told, run));
                });
    }
}
