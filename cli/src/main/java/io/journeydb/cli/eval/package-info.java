/** Evaluations of files, offline: reads what the options name, runs the evaluation, prints and writes its result. */
package io.journeydb.cli.eval;
