/**
 * Kafka, PostgreSQL and MinIO as containers, behind the agreement of {@link io.journeydb.local.child}: one process looks after
 * one container, and a named volume keeps its data while containers come and go. Hides Testcontainers and the engine.
 */
package io.journeydb.local.containers;
