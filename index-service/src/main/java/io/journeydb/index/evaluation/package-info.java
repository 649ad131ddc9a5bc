/**
 * Evaluations as a service: what is right for the samples of a split, and jobs that score predictions against it. Hides where jobs and
 * results are kept.
 */
package io.journeydb.index.evaluation;
