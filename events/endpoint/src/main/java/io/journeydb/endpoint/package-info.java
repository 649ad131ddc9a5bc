/**
 * A model behind HTTP, whoever asks it for what. Holds the sending of requests, within bounds of bytes and time, what comes of
 * them, and the JSON of replies; knows neither what is asked nor what a good reply is. Secrets leave it in requests only.
 */
package io.journeydb.endpoint;
