/**
 * The records that flow on the topics: what a producer, a service and a consumer agree on.
 *
 * <p>All records are immutable, validate what they are given and are safe to share between threads. Their JSON form is
 * the contract; it is written down in {@code docs/events} and held to these records by a test.
 */
package io.journeydb.events;
