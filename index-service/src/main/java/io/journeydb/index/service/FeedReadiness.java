package io.journeydb.index.service;

import io.journeydb.index.feed.FeedStatus;
import io.journeydb.index.feed.TopicFeed;
import io.journeydb.index.search.SampleIndex;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready: the index has everything that was on the topics at the start, takes changes, and the broker is there. */
@Readiness
@ApplicationScoped
class FeedReadiness implements HealthCheck {

    private final TopicFeed feed;
    private final SampleIndex index;

    FeedReadiness(TopicFeed feed, SampleIndex index) {
        this.feed = feed;
        this.index = index;
    }

    @Override
    public HealthCheckResponse call() {
        FeedStatus status = feed.status();
        return HealthCheckResponse.named("index feed")
                .status(status.isReady() && index.isWritable())
                .withData("phase", status.phase().name())
                .withData("brokerReachable", status.brokerReachable())
                .withData("lag", status.lag())
                .withData("documents", index.count())
                .build();
    }
}
