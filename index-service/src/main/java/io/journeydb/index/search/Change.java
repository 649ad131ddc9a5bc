package io.journeydb.index.search;

import io.journeydb.events.identity.SampleId;
import java.util.Objects;

/** What a record on a topic does to the index. */
public sealed interface Change {

    /** The sample it is about. */
    SampleId sampleId();

    /** There is a sample, or a newer form of it. */
    record Put(SampleDocument document) implements Change {
        public Put {
            Objects.requireNonNull(document, "document");
        }

        @Override
        public SampleId sampleId() {
            return document.sampleId();
        }
    }

    /** The sample is gone: a tombstone. */
    record Remove(SampleId sampleId) implements Change {
        public Remove {
            Objects.requireNonNull(sampleId, "sampleId");
        }
    }
}
