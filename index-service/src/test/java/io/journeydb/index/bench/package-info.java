/** The program behind {@code journeydb bench search}: it stands here because nothing may depend on a service. */
package io.journeydb.index.bench;
