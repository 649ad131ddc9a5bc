/** Reading topics as a plain consumer: what flows, and what was refused. */
package io.journeydb.cli.topics;
