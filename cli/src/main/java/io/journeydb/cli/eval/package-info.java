/** Evaluations: reads what the options name, or a split of a running system, runs the evaluation, prints and writes its result. */
package io.journeydb.cli.eval;
