/**
 * The object store: the port that services work against, and its adapter for every store that speaks S3.
 *
 * <p>Public are the port ({@link io.journeydb.media.store.ObjectStore}), its values, its two kinds of failure, and the
 * adapter's entrance ({@link io.journeydb.media.store.S3Client}). Hidden are MinIO's client, OkHttp, signatures and S3's
 * error codes: no type of theirs leaves this package.
 */
package io.journeydb.media.store;
