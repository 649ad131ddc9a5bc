/** What processes cost: their CPU time and their peak memory, as the operating system counts them. */
package io.journeydb.system.bench.process;
