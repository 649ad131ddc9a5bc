/**
 * The program behind {@code journeydb bench store}: the caption/VQA store beside plain COPY and a JDBC batch. Stands among the
 * tests, since nothing outside of this service may use its classes and the service itself has no use for it; the benchmark
 * starts it as a process of its own.
 */
package io.journeydb.annotate.bench;
