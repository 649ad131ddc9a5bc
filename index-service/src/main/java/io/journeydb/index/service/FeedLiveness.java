package io.journeydb.index.service;

import io.journeydb.index.feed.TopicFeed;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Live: every thread of the feed runs. One that an Error ended comes back with a restart only. */
@Liveness
@ApplicationScoped
class FeedLiveness implements HealthCheck {

    private final TopicFeed feed;

    FeedLiveness(TopicFeed feed) {
        this.feed = feed;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("index feed threads")
                .status(feed.isAlive())
                .build();
    }
}
