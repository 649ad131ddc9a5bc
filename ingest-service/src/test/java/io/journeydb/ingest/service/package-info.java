/** The whole service as its users see it: topics, the bucket, HTTP. */
package io.journeydb.ingest.service;
