/** Makes what the services expect to find: the topics and the bucket. Hides how either is asked for. */
package io.journeydb.cli.setup;
