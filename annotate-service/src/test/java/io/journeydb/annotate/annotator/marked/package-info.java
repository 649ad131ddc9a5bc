/**
 * The judge of annotators: prompts whose style phrases a person has marked, and how close an annotator comes to the marks.
 *
 * <p>The marks and the guide by which they were made are the resources {@code io/journeydb/annotate/marked}. What makes
 * two phrases the same is hidden in {@code StyleName}; nothing here knows how an annotator works.
 */
package io.journeydb.annotate.annotator.marked;
