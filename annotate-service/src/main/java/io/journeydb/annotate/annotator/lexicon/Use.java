package io.journeydb.annotate.annotator.lexicon;

import java.util.Locale;

/** Where in a phrase an entry of a category counts; each includes the ones before. */
enum Use {
    /** Only as a whole phrase: {@code sharp}. */
    ALONE,
    /** Behind a joint too: {@code a cat in black and white}. */
    TAIL,
    /** Right before or behind the subject too: {@code a watercolor cat}. */
    LEAD;

    static Use named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
