package io.journeydb.index.bench;

import io.journeydb.events.json.EventCodec;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Prints figures, a JSON object a line. */
final class Figures {

    private final PrintStream out;
    private final EventCodec codec = new EventCodec();

    Figures(PrintStream out) {
        this.out = out;
    }

    void print(Figure figure) {
        out.println(new String(codec.encode(figure), StandardCharsets.UTF_8));
        out.flush();
    }
}
