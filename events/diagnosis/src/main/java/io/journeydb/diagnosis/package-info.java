/**
 * What the services say alike to whoever operates them: of a wrong configuration one line, with the key to change; of what they
 * depend on, how long it takes. Knows Kafka's failures and Micrometer; hides which of Kafka's many exceptions means what.
 */
package io.journeydb.diagnosis;
