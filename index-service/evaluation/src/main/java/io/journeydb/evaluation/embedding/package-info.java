/** The meaning of texts as vectors: a port, so that metrics need no model to be built or tested. */
package io.journeydb.evaluation.embedding;
