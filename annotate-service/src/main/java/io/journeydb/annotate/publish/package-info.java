/**
 * From rows to the annotations topic: the outbox. What is due is sent, and marked when Kafka has it; nothing is saved and
 * then sent on a promise.
 */
package io.journeydb.annotate.publish;
