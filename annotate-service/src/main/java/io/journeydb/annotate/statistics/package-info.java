/** The dataset's statistics: table 2 of the JourneyDB paper (arXiv 2307.00716), counted from the store. */
package io.journeydb.annotate.statistics;
