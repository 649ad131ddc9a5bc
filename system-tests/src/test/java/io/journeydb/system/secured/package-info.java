/** The services where connections are encrypted and authenticated, and what they say when their configuration is wrong. */
package io.journeydb.system.secured;
