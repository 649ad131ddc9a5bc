/**
 * The local PostgreSQL: unpacks the server that Maven brought, makes its data folder, starts and stops it. Hides the binaries,
 * the settings, and what is left behind when the process before was killed.
 */
package io.journeydb.local.postgres;
