/** The tasks' evaluations: what their files hold, which metrics they have, and the result. Hides how the work is spread over threads. */
package io.journeydb.evaluation.task;
