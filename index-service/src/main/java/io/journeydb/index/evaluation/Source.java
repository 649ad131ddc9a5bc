package io.journeydb.index.evaluation;

import io.journeydb.events.identity.Split;
import io.journeydb.media.store.ObjectKey;
import java.nio.file.Path;
import java.util.Objects;

/** Where a file to be evaluated comes from. */
public sealed interface Source {

    /** Below it lie the objects that a job may be told to read; others of the bucket are nobody's predictions. */
    String INPUTS = "evaluations/inputs/";

    /** How messages and reports name it. */
    String name();

    /** It came with the request. @param name of the file at its sender's; @param file there until the request is answered */
    record Upload(String name, Path file) implements Source {
        public Upload {
            Objects.requireNonNull(file, "file");
            Objects.requireNonNull(name, "name");
        }
    }

    /** An object of the bucket. */
    record Stored(ObjectKey key) implements Source {

        /** @throws IllegalArgumentException if the key is not below {@value Source#INPUTS} */
        public Stored {
            if (!key.value().startsWith(INPUTS)) {
                throw new IllegalArgumentException("an object to be evaluated has a key below " + INPUTS);
            }
        }

        @Override
        public String name() {
            return key.value();
        }
    }

    /** What the index has for a split, as of when the job runs: references alone. */
    record OfSplit(Split split) implements Source {
        public OfSplit {
            Objects.requireNonNull(split, "split");
        }

        @Override
        public String name() {
            return "split " + split.label();
        }
    }
}
