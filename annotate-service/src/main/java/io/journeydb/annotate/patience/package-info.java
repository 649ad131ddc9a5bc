/**
 * Waiting: for what is down, for work, for the end. Holds the background threads and the backoff that every part of the
 * service shares; knows nothing of what they do.
 */
package io.journeydb.annotate.patience;
