/**
 * METEOR 1.5, written from its papers: the metric, its word alignment, and the language data it looks words up in. Hides how matches are
 * found and searched, the stemmer and WordNet.
 */
package io.journeydb.evaluation.meteor;
