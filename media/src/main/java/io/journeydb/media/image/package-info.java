/**
 * What an image file says about itself: type, dimensions, and whether its structure is whole, found in one bounded pass
 * over its bytes.
 *
 * <p>Public are the question ({@link io.journeydb.media.image.ImageInspector}), its limits and its sealed answer. Hidden
 * are the walks over JPEG markers, PNG chunks and WebP's RIFF chunks. Nothing here decodes a pixel, inflates a text
 * chunk, or allocates by what a file claims.
 */
package io.journeydb.media.image;
