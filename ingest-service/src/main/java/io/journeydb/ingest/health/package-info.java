/** Whether the service can do its work, for whoever sends it work: the store, and the topics it writes to. */
package io.journeydb.ingest.health;
