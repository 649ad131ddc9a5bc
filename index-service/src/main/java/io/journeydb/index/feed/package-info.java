/**
 * Reads the topics into the index: every partition, from where the index's own bookmark says. Hides the Kafka clients and
 * what is done when the broker, a topic or the index fails; {@link io.journeydb.index.feed.TopicFeed} is the way in.
 */
package io.journeydb.index.feed;
