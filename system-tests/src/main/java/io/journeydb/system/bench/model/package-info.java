/**
 * Replicas of the annotate service before a language model that is played here: how fast they ask, and how often. Holds the
 * model, the replicas and the benchmark. Hides what the model says, which is always right.
 */
package io.journeydb.system.bench.model;
