/**
 * The decision on one sample: stored, repeated, or refused with a code. From the record to the object in the store; what
 * becomes of the outcome is decided elsewhere. Hides the order of the checks and where pictures by reference come from.
 */
package io.journeydb.ingest.intake;
