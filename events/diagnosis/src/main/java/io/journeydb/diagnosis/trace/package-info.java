/**
 * Follows records from topic to topic: a step for each time a service takes one, in the headers {@code traceparent} and {@code
 * tracestate} of W3C Trace Context. Hides OpenTelemetry.
 */
package io.journeydb.diagnosis.trace;
