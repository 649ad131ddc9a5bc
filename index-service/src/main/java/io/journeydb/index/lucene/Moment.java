package io.journeydb.index.lucene;

import org.apache.lucene.search.IndexSearcher;

/**
 * The index as it was once.
 *
 * @param searcher of its documents
 * @param duplicates of then, or a little before
 */
record Moment(IndexSearcher searcher, DuplicateGroups duplicates) {}
