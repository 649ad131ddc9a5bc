/**
 * The local Kafka: one KRaft node, broker and controller in one process, with the topics of {@link io.journeydb.events.kafka}.
 * Hides Kafka's server classes, its settings and the format of its folder.
 */
package io.journeydb.local.kafka;
