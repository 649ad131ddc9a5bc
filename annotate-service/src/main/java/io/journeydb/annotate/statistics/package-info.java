/** The dataset's statistics: tables 2 and 9 of the JourneyDB paper (arXiv 2307.00716), parameters and arrivals; and their formats. */
package io.journeydb.annotate.statistics;
