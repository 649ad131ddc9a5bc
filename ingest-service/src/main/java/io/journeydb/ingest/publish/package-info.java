/**
 * What ingest writes to topics, as plain records, and the port that writes them. Hides which headers an event, a
 * rejection and a submission have.
 */
package io.journeydb.ingest.publish;
