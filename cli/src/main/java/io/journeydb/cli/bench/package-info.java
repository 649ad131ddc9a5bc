/** The way to the benchmarks, which are a program of their own: they start the whole system, and the command line with it. */
package io.journeydb.cli.bench;
