/**
 * {@code journeydb bench search}: the index beside bare Lucene on the same documents, queries and events. Holds the load of drawn
 * prompts and the report; what measures runs as a process on the index service's class path.
 */
package io.journeydb.system.bench.search;
