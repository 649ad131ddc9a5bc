/** The JSON form of the events: one codec, strict and bounded. Hides the JSON library. */
package io.journeydb.events.json;
