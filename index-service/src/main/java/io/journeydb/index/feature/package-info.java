/** Features of samples, computed once for all replicas: reads stored pictures, emits their hashes and vectors. */
package io.journeydb.index.feature;
