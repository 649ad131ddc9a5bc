/** Request bodies over a limit, the same in every service. */
package io.journeydb.http;
