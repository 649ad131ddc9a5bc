/** What the pipeline does, as Micrometer metrics. */
package io.journeydb.ingest.metrics;
