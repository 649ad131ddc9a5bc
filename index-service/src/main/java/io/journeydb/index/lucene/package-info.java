/**
 * The index on Lucene: one writer, near-real-time searchers, the bookmark in the commit. Hides analysis, ranking and what a
 * document looks like; {@link io.journeydb.index.lucene.LuceneSampleIndex} is the only way in.
 */
package io.journeydb.index.lucene;
