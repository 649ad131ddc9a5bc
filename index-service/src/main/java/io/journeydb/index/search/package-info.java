/** The index as a port: what goes in, what can be asked, what is promised. Hides which engine does it. */
package io.journeydb.index.search;
