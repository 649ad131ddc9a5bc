/** What the service answers over HTTP. Every error is a problem document (RFC 9457). */
package io.journeydb.annotate.http;
