/**
 * From a batch of records to its effects: each sample decided, its event or rejection acknowledged, in order per sample
 * and side by side otherwise. Hides threads, waiting for dependencies that are down, and the mapping of outcomes to
 * records.
 */
package io.journeydb.ingest.pipeline;
