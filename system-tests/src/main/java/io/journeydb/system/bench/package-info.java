/**
 * The benchmark of the pipeline: {@code journeydb bench pipeline}. Starts systems of its own in a temporary folder, measures
 * the services against ceilings measured in the same run, and tells the figures; nothing here is a test. Below are the load,
 * the processes' costs, the subjects and the report.
 */
package io.journeydb.system.bench;
