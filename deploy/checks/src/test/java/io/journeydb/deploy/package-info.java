/**
 * Checks of what is deployed, without a cluster: the chart as helm renders it, Strimzi's topics and users, alerts, the
 * dashboard, and the reference of settings. Hides how manifests are read strictly and how tools are run.
 */
package io.journeydb.deploy;
