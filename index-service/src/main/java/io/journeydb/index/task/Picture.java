package io.journeydb.index.task;

import io.journeydb.events.identity.SampleId;
import java.util.Objects;

/** What is asked about. */
public sealed interface Picture {

    /** A sample of the index. It, the other pictures of its prompt and its near-duplicates never answer for it. */
    record Stored(SampleId sampleId) implements Picture {
        public Stored {
            Objects.requireNonNull(sampleId, "sampleId");
        }
    }

    /** A picture from outside. @param bytes of its file; borrowed, not copied */
    record Uploaded(byte[] bytes) implements Picture {
        public Uploaded {
            Objects.requireNonNull(bytes, "bytes");
        }

        /** Without the bytes, which belong in no log. */
        @Override
        public String toString() {
            return "Uploaded[bytes=" + bytes.length + "]";
        }
    }
}
