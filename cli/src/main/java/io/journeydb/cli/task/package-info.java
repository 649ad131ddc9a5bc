/** The four tasks as commands: asks the index service about a sample or a picture file, and prints what it answers. */
package io.journeydb.cli.task;
