package io.journeydb.cli.drawn.style;

import io.journeydb.cli.drawn.scene.Scene;

/** Even areas of colour without lines. */
final class Flat implements Technique {
    @Override
    public void paint(Scene scene, Surface surface) {
        surface.fill(scene.backdrop());
        surface.fillAll(scene.figures());
    }
}
