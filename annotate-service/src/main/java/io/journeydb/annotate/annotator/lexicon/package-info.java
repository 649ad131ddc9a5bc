/**
 * The offline annotator: a lexicon of style phrases and things, phrase patterns, and question templates.
 *
 * <p>Holds how a prompt is cut into phrases, how each is put into a segment, and how captions and questions are written
 * from them. Hides everything but {@link io.journeydb.annotate.annotator.lexicon.LexiconAnnotator} and
 * {@link io.journeydb.annotate.annotator.lexicon.StyleLexicon}. Deterministic: the
 * same prompt gives the same annotation on every machine; nothing here reads a clock, a locale or a random source.
 */
package io.journeydb.annotate.annotator.lexicon;
