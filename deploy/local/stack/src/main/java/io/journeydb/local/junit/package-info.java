/** The local stack for JUnit 5 tests: one for all test classes of a JVM, and its endpoints as parameters. */
package io.journeydb.local.junit;
