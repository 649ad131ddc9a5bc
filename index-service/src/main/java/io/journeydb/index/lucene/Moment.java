package io.journeydb.index.lucene;

import org.apache.lucene.search.IndexSearcher;

/**
 * The index as it was once.
 *
 * @param searcher of its documents
 * @param duplicates as of the last look, which may be before or behind it
 */
record Moment(IndexSearcher searcher, DuplicateGroups duplicates) {}
