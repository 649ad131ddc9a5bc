/**
 * Whether a picture shows what its prompt says (the paper, "Consistency filtering"): what reviewers' marks mean in a prompt,
 * what they agree on, and how the prompt reads without the words that do not appear.
 *
 * <p>A verdict is a function of the prompt and the set of its reviews; nothing here has state or knows where reviews come
 * from. The package hides how a prompt is cut into words, and what is tidied where words are taken out.
 */
package io.journeydb.annotate.review;
