package io.journeydb.annotate.service;

import io.journeydb.annotate.store.PhraseCategories;

/**
 * How workers categorise; they may wait, so it is another way than the intake's.
 *
 * @param categories the way
 */
record WorkersCategories(PhraseCategories categories) {}
