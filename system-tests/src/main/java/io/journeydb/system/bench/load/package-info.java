/**
 * The load: drawn samples, painted before anything is timed and kept on disk, and the producer that sends them. Hides
 * where the pictures lie.
 */
package io.journeydb.system.bench.load;
