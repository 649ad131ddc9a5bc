/** Pushing samples onto the topic, as any producer does. */
package io.journeydb.cli.ingest;
