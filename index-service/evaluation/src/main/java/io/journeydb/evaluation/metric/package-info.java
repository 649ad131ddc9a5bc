/**
 * The metrics, one class each, in plain Java: pairs go in one at a time, and a metric's parts can be gathered by several threads and
 * added up. Hides how word sequences are counted. Nothing here reads a file or knows a task.
 */
package io.journeydb.evaluation.metric;
