/** Where a running system is: its addresses by option, from a running {@code up}, or by default. */
package io.journeydb.cli.connection;
