/**
 * The techniques that scenes are painted with, one class each, and the JPEG they end as. It hides pixels, grain and
 * encoding; {@link io.journeydb.cli.drawn.style.Style} is all that is seen.
 */
package io.journeydb.cli.drawn.style;
