/**
 * Joins the pipeline to Kafka: the consumer of {@code journeydb.samples} and the producers. Hides SmallRye and the Kafka
 * client.
 */
package io.journeydb.ingest.kafka;
