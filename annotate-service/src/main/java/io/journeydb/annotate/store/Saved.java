package io.journeydb.annotate.store;

/**
 * What a batch of images changed.
 *
 * @param stored samples that were new
 * @param duplicates samples that were there already
 * @param annotated prompts that were annotated in the same transaction
 * @param due samples that are now due on the annotations topic
 * @param waiting prompts of the batch that wait for a worker
 */
public record Saved(int stored, int duplicates, int annotated, int due, int waiting) {}
