package io.journeydb.annotate.annotator.lexicon;

/**
 * Something in a content phrase that can be asked about.
 *
 * @param category the category that wrong answers come from
 * @param question what to ask
 * @param answer the right answer
 * @param contrast what the answer excludes
 */
record Finding(String category, String question, String answer, Contrast contrast) {}
