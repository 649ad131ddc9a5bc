package io.journeydb.index.search;

import io.journeydb.events.identity.SampleId;
import java.util.Objects;

/** What a record on a topic does to the index. */
public sealed interface Change {

    /** The sample it is about. */
    SampleId sampleId();

    /** There is a sample, or a newer form of it. Features that the sample has already are kept, unless it brings its own. */
    record Put(SampleDocument document) implements Change {
        public Put {
            Objects.requireNonNull(document, "document");
        }

        @Override
        public SampleId sampleId() {
            return document.sampleId();
        }
    }

    /** A sample gets features: they wait for it where it isn't there yet. */
    record PutFeatures(SampleId sampleId, SampleFeatures features) implements Change {
        public PutFeatures {
            Objects.requireNonNull(sampleId, "sampleId");
            Objects.requireNonNull(features, "features");
        }
    }

    /** The sample is gone, with its features: a tombstone of images or annotations. */
    record Remove(SampleId sampleId) implements Change {
        public Remove {
            Objects.requireNonNull(sampleId, "sampleId");
        }
    }

    /**
     * The sample's features are gone, and nothing else: a tombstone of features.
     *
     * @param offset of the tombstone: features from behind it stay
     */
    record RemoveFeatures(SampleId sampleId, long offset) implements Change {
        public RemoveFeatures {
            Objects.requireNonNull(sampleId, "sampleId");
        }
    }
}
