/** What a person types: the root command, exit codes, and how errors are told. Every command has a package of its own. */
package io.journeydb.cli;
