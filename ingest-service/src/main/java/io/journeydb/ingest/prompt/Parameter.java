package io.journeydb.ingest.prompt;

/**
 * A parameter as it was typed.
 *
 * @param name without dashes
 * @param value trimmed; empty when there was none
 */
record Parameter(String name, String value) {}
