/** The system as processes on this machine: the local stack and the three services. Used by {@code up} and by system tests. */
package io.journeydb.cli.system;
