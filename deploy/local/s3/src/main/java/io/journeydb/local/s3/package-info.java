/**
 * The local S3 store: S3Proxy over a folder, as a process of its own because its class path fits nobody else's. Hides S3Proxy.
 */
package io.journeydb.local.s3;
