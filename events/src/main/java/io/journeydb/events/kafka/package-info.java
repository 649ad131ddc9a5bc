/** The topics and the headers of what flows on them: CloudEvents 1.0, Kafka binding, binary mode. Needs no Kafka client. */
package io.journeydb.events.kafka;
