package io.journeydb.index.search;

/**
 * What became of a batch of changes.
 *
 * @param documents that were written or deleted: at most one of a sample
 * @param passedOver changes that changed nothing, because the index had them or newer ones
 */
public record Applied(int documents, int passedOver) {}
