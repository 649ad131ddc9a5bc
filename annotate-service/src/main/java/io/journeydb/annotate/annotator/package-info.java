/**
 * The port through which the service asks for the annotation of a prompt, and the outcomes it may have.
 *
 * <p>Holds what every annotator and its callers share. Hides nothing of how an annotator works: each has a package of
 * its own. Plain Java; knows neither Kafka nor the store nor a clock.
 */
package io.journeydb.annotate.annotator;
