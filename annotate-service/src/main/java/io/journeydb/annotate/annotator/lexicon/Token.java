package io.journeydb.annotate.annotator.lexicon;

/**
 * A word of a text.
 *
 * @param word normal form, for comparing: lower case, American spelling, without a possessive ending
 * @param start where it begins in the text, in chars
 * @param end where it ends in the text, exclusive
 * @param joined whether no white space parts it from the word before, as in {@code art-deco}
 */
record Token(String word, int start, int end, boolean joined) {}
