package io.journeydb.media.image;

import java.util.Locale;

/**
 * Ends a pass at the first fault. Without a stack trace, because a faulty image is an ordinary outcome and a sender of
 * many must not make it an expensive one.
 */
final class FaultFound extends Exception {

    private static final long serialVersionUID = 1L;

    private final ImageFault fault;

    FaultFound(ImageFault fault, String format, Object... arguments) {
        super(String.format(Locale.ROOT, format, arguments), null, false, false);
        this.fault = fault;
    }

    ImageInspection.Faulty asInspection() {
        return new ImageInspection.Faulty(fault, getMessage());
    }
}
