/**
 * Kafka, PostgreSQL and an S3 store on this machine, each in a process of its own (or, on demand, in a container), started and stopped as one: the data keeps
 * its folder, the endpoints come as configuration, and a test can stop, kill or freeze each of them alone. Hides class paths,
 * command lines and credentials.
 */
package io.journeydb.local;
