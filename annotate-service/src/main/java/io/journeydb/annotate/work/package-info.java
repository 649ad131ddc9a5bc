/** Asks the annotator: at once where it is fast, by workers that hold leases where it is not. */
package io.journeydb.annotate.work;
