/** Puts the service together: its configuration, its parts, its start and its end. */
package io.journeydb.annotate.service;
