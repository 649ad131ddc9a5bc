/**
 * What a record of {@code journeydb.samples} says, before its picture is looked at: strict headers, the two forms (by
 * value, by reference), the attributes of a sample. Hides the header names and the JSON form.
 */
package io.journeydb.ingest.envelope;
