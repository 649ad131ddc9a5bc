/**
 * The four tasks of the JourneyDB paper, answered: a picture's prompt, its styles, a caption, and questions about it. Offline by what
 * pictures that look alike have; hides how they vote. Plain Java.
 */
package io.journeydb.index.task;
