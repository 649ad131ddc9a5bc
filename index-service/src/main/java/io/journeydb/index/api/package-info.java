/** The HTTP interface: searches, samples, and problem details (RFC 9457) for everything that goes wrong. */
package io.journeydb.index.api;
