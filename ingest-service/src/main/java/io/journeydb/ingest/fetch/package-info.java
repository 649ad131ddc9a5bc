/**
 * Fetching a picture that a producer refers to by URL, safely.
 *
 * <p>{@link io.journeydb.ingest.fetch.ImageFetcher} is the port, {@link io.journeydb.ingest.fetch.HttpsImageFetcher} fetches
 * over https from hosts that the operator allows, {@link io.journeydb.ingest.fetch.FetchPolicy} holds every limit. The
 * rules of what may be connected to, the guard between name resolution and connection, and the HTTP client are hidden.
 * {@code s3:} references are not fetched here: they belong to the object store.
 */
package io.journeydb.ingest.fetch;
