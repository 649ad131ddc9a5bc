/** What was measured, and how it is told: as tables for people, as JSON for programs. Judges nothing but "met or not". */
package io.journeydb.system.bench.report;
