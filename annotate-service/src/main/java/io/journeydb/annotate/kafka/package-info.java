/** Joins the core to Kafka: the images consumer, the annotations and the rejections producer. Hides the channels. */
package io.journeydb.annotate.kafka;
