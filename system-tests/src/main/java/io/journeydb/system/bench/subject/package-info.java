/**
 * What is measured, each subject alone: the two ceilings (raw PUT, raw consume), the bare loop, and the watchers that time
 * the services from outside, by the events they emit and the documents they show. Knows nothing of a service's inside.
 */
package io.journeydb.system.bench.subject;
