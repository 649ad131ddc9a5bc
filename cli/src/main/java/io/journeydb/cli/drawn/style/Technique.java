package io.journeydb.cli.drawn.style;

import io.journeydb.cli.drawn.scene.Scene;

/** A way to paint a scene. Stateless and safe for many threads; the same scene gives the same pixels. */
interface Technique {

    /** Paints the whole of a new surface. */
    void paint(Scene scene, Surface surface);
}
