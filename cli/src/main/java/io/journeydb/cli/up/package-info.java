/** Starting the whole system on this machine, feeding it drawn samples, and proving that each has arrived. */
package io.journeydb.cli.up;
