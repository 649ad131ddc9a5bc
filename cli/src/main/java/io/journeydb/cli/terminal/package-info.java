/** How the commands speak: failures in words, text of strangers made safe, progress, tables. */
package io.journeydb.cli.terminal;
