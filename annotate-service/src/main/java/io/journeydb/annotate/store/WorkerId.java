package io.journeydb.annotate.store;

import java.util.UUID;

/** A process that works on prompts, from its start to its end; the next start is another. */
public record WorkerId(String value) {

    public WorkerId {
        if (value.isEmpty() || value.length() > 64) {
            throw new IllegalArgumentException("the id of a worker has 1 to 64 characters");
        }
    }

    /** An id that no other process has. */
    public static WorkerId random() {
        return new WorkerId(UUID.randomUUID().toString());
    }
}
