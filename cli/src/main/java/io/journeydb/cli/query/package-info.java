/** Asking a running system: search, one sample, the statistics. */
package io.journeydb.cli.query;
