package io.journeydb.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A failure and what lies beneath it, from the outside in. */
final class Causes {

    /** Deeper than any chain, and an end to one that is a circle. */
    private static final int DEEPEST = 30;

    private Causes() {}

    static List<Throwable> of(Throwable failure) {
        List<Throwable> chain = new ArrayList<>();
        for (Throwable next = failure; next != null && chain.size() < DEEPEST; next = next.getCause()) {
            chain.add(next);
        }
        return chain;
    }

    /** The outermost of a type. */
    static <T extends Throwable> Optional<T> first(Throwable failure, Class<T> type) {
        return of(failure).stream().filter(type::isInstance).map(type::cast).findFirst();
    }
}
