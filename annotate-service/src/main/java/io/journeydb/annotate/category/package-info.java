/**
 * The categories of style: which phrase belongs where, and what people make of the tree.
 *
 * <p>A phrase's category is decided by people, else by the lexicon, else by its likeness to phrases whose category is certain
 * (sentence embeddings), else it is {@code other}. The package hides the order of these, the embeddings, and what it keeps in
 * memory so that the intake never waits for any of it. Plain Java.
 */
package io.journeydb.annotate.category;
