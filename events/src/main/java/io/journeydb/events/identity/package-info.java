/**
 * Who is who: identifiers, and how each is derived. Fixed for ever; golden vectors hold them.
 *
 * <p>All inputs of a hash are UTF-8, parts are separated by one zero byte, hex is lower case, integers are unsigned and
 * big endian, and ids enter as text. The package hides the hashing.
 */
package io.journeydb.events.identity;
