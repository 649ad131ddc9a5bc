/** How the commands speak: failures in words, progress, tables. */
package io.journeydb.cli.terminal;
