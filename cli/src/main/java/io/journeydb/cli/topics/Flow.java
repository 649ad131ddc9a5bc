package io.journeydb.cli.topics;

import io.journeydb.events.kafka.Topic;

/** The topics that can be watched, by the names that a person types. */
enum Flow {
    samples(Topic.SAMPLES),
    images(Topic.IMAGES),
    annotations(Topic.ANNOTATIONS),
    features(Topic.FEATURES),
    styles(Topic.STYLES),
    reviews(Topic.REVIEWS),
    rejections(Topic.REJECTIONS);

    private final Topic topic;

    Flow(Topic topic) {
        this.topic = topic;
    }

    Topic topic() {
        return topic;
    }
}
