/** The configuration of the service, documented key by key, and the one place where its parts are put together. */
package io.journeydb.ingest.config;
