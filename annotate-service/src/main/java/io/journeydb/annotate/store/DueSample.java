package io.journeydb.annotate.store;

import io.journeydb.events.SampleAnnotated;
import java.util.Objects;

/**
 * A sample that is due on the annotations topic.
 *
 * @param event what is to be published
 * @param resets the sample's count of marks taken back, when it was read
 */
public record DueSample(SampleAnnotated event, int resets) {

    public DueSample {
        Objects.requireNonNull(event, "event");
    }
}
