/**
 * MinIO as the local S3 store: finds the server that is installed on this machine, starts and stops it. Hides where it was
 * found and how it is told what to do.
 */
package io.journeydb.local.minio;
