/**
 * What ingest keeps in the bucket, and under which names: pictures, quarantined bytes, and the thresholds of the splits
 * that all starts share. Hides keys, metadata names and the comparison of what is stored with what comes again.
 */
package io.journeydb.ingest.store;
