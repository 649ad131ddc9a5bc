/**
 * What every annotation has to keep to, whoever made it: the rules of section B.2 of the JourneyDB paper and what the store
 * can hold. Holds the rules, one method each, and the faults they find. Hides how words and sentences are told apart; plain
 * Java, deterministic, knows no annotator.
 */
package io.journeydb.annotate.annotator.validation;
