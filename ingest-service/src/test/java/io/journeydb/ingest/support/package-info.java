/** What tests of several packages need: pictures, records, the local stack, a producer's and a reader's view of topics. */
package io.journeydb.ingest.support;
