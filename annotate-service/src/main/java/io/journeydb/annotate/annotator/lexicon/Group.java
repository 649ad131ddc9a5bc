package io.journeydb.annotate.annotator.lexicon;

/**
 * The upper level of the tree of categories.
 *
 * @param id shares its name space with the ids of categories; never changes
 * @param name for people
 */
record Group(String id, String name) {}
