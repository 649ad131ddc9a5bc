package io.journeydb.annotate.annotator.lexicon;

import java.util.Locale;

/** What a phrase of a prompt is about: the four segments of the JourneyDB paper. */
enum SegmentKind {
    STYLE,
    CONTENT,
    ATMOSPHERE,
    OTHERS;

    static SegmentKind named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
