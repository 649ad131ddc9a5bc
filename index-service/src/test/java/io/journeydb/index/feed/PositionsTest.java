package io.journeydb.index.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeydb.index.feed.Topology.KnownTopic;
import io.journeydb.index.search.Bookmark;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class PositionsTest {

    private static final TopicPartition FIRST = new TopicPartition("a", 0);
    private static final TopicPartition SECOND = new TopicPartition("a", 1);

    @Test
    void aBookmarkBringsPositionsBack() {
        Positions positions = Positions.atBeginning(topology("cluster", "id", 2));
        positions.advance(Map.of(FIRST, new OffsetAndMetadata(42)));

        Positions resumed = Positions.resume(topology("cluster", "id", 2), positions.toBookmark());

        assertThat(resumed.of(FIRST)).hasValue(42);
        assertThat(resumed.of(SECOND)).isEmpty();
    }

    @Test
    void aTopicThatGrewIsStillTheSame() {
        Bookmark bookmark = Positions.atBeginning(topology("cluster", "id", 2)).toBookmark();

        assertThat(Positions.isOf(topology("cluster", "id", 3), bookmark)).isTrue();
    }

    @Test
    void anotherClusterAnotherTopicOrNothingIsNotTheSame() {
        Bookmark bookmark = Positions.atBeginning(topology("cluster", "id", 2)).toBookmark();

        assertThat(Positions.isOf(topology("other", "id", 2), bookmark)).isFalse();
        assertThat(Positions.isOf(topology("cluster", "created-anew", 2), bookmark))
                .isFalse();
        assertThat(Positions.isOf(topology("cluster", "id", 2), Bookmark.NONE)).isFalse();
        assertThatThrownBy(() -> Positions.resume(topology("other", "id", 2), bookmark))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Topology topology(String cluster, String topicId, int partitions) {
        return new Topology(cluster, new TreeMap<>(Map.of("a", new KnownTopic(topicId, partitions))));
    }
}
