/** Comparing pictures with their prompts: saying what a picture does not show, taking it back, what is to be looked at next. */
package io.journeydb.cli.review;
