/** Joins the index to Quarkus: configuration, life cycle, health, metrics. Hides the framework from everything else. */
package io.journeydb.index.service;
