/** What a picture looks like: hash and vector. Hides decoding and the arithmetic. */
package io.journeydb.index.feature.image;
