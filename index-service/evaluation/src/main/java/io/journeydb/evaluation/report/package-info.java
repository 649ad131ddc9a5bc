/** An evaluation told: as JSON for programs, as one HTML page for people. */
package io.journeydb.evaluation.report;
