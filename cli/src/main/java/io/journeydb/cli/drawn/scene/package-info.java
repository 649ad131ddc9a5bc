/**
 * What a drawn picture shows, as vector shapes: subjects, colours, counts, layouts, backgrounds, atmosphere. It hides
 * how a subject is built from shapes; it knows nothing of the technique a scene is painted with.
 */
package io.journeydb.cli.drawn.scene;
