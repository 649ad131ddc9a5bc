/** What the service tells Prometheus. Knows Micrometer, so that nothing else of the core has to. */
package io.journeydb.annotate.telemetry;
