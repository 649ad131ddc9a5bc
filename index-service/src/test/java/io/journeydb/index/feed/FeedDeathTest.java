package io.journeydb.index.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.journeydb.index.TestFeatures;
import io.journeydb.index.lucene.LuceneSampleIndex;
import io.journeydb.index.search.SampleIndex;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Without a broker: the feed waits for one. */
class FeedDeathTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final FeedSettings SETTINGS = new FeedSettings(
            Map.of("bootstrap.servers", "127.0.0.1:1"), "test", Duration.ofMillis(10), Duration.ofMillis(10));

    @TempDir
    Path folder;

    @Test
    void aFeedThatWaitsForItsBrokerIsAliveUntilItIsClosed() {
        try (SampleIndex index = LuceneSampleIndex.open(folder, 16, TestFeatures.ENCODERS)) {
            TopicFeed feed = new TopicFeed(index, SETTINGS, new CountingListener());
            feed.start();

            assertThat(feed.isAlive()).isTrue();
            feed.close();
            assertThat(feed.isAlive()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"refresh", "commit"})
    void anErrorOfTheUpkeepIsNotSurvivedInSilence(String method) {
        try (SampleIndex index = LuceneSampleIndex.open(folder, 16, TestFeatures.ENCODERS);
                TopicFeed feed = new TopicFeed(failingAt(method, index), SETTINGS, new CountingListener())) {
            feed.start();

            await().atMost(PATIENCE).until(() -> !feed.isAlive());
            assertThat(feed.status().phase()).isEqualTo(FeedStatus.Phase.CONNECTING);
        }
    }

    @Test
    void anErrorOfTheReadingThreadIsNotSurvivedInSilence() {
        try (SampleIndex index = LuceneSampleIndex.open(folder, 16, TestFeatures.ENCODERS);
                TopicFeed feed = new TopicFeed(failingAt("isWritable", index), SETTINGS, new CountingListener())) {
            feed.start();

            await().atMost(PATIENCE).until(() -> feed.status().phase() == FeedStatus.Phase.STOPPED);
            assertThat(feed.isAlive()).isFalse();
            assertThat(feed.status().isReady()).isFalse();
        }
    }

    private static SampleIndex failingAt(String method, SampleIndex index) {
        return (SampleIndex) Proxy.newProxyInstance(
                FeedDeathTest.class.getClassLoader(),
                new Class<?>[] {SampleIndex.class},
                (proxy, called, arguments) -> {
                    if (called.getName().equals(method)) {
                        throw new OutOfMemoryError("as if there were no memory left");
                    }
                    try {
                        return called.invoke(index, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
