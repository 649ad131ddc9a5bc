/** How good the offline answers are on drawn samples, beside what guessing gives. Hides how the system under it is run. */
package io.journeydb.cli.eval.self;
