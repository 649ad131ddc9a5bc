/**
 * The agreement between the local stack and the server processes it starts: arguments, the line that says "ready", orders for
 * what signals don't reach, and the three ways to end (end of standard input, SIGTERM, SIGKILL). Hides the signals and the log
 * format.
 */
package io.journeydb.local.child;
