/**
 * The local Kafka: one KRaft node, broker and controller in one process, with the topics of {@link io.journeydb.events.kafka}.
 * Hides Kafka's server classes and the format of its folder; a node that runs elsewhere takes its topics and settings from here.
 */
package io.journeydb.local.kafka;
