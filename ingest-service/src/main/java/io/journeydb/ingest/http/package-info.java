/** Samples and pictures over HTTP. Every error is a problem (RFC 9457). Hides forms, status codes and headers. */
package io.journeydb.ingest.http;
