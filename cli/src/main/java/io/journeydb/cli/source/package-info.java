/** Where samples to push come from: a JSON Lines file, a Discord export, a folder. Files are streamed, never held whole. */
package io.journeydb.cli.source;
