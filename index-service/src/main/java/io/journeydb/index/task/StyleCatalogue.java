package io.journeydb.index.task;

import java.util.Set;

/** Which categories a style phrase is in. Safe for use by several threads. */
public interface StyleCatalogue {

    /** Ids of its categories; empty while none is known. @param phrase in any case */
    Set<String> categoriesOf(String phrase);
}
