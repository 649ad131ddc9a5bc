/** Joins the core to Kafka: the consumers of images and reviews, the producers of all that the service emits. Hides the channels. */
package io.journeydb.annotate.kafka;
