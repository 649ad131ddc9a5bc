package io.journeydb.index.lucene;

import static io.journeydb.index.TestEvents.annotated;
import static io.journeydb.index.TestEvents.image;
import static io.journeydb.index.TestEvents.put;
import static io.journeydb.index.TestEvents.remove;
import static org.assertj.core.api.Assertions.assertThat;

import io.journeydb.events.identity.SampleId;
import io.journeydb.events.identity.Split;
import io.journeydb.index.TestFeatures;
import io.journeydb.index.search.Bookmark;
import io.journeydb.index.search.Change;
import io.journeydb.index.search.SampleDocument;
import io.journeydb.index.search.SampleIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

class SplitPagesTest {

    private final SampleIndex index = LuceneSampleIndex.open(new ByteBuffersDirectory(), 16, TestFeatures.ENCODERS);

    @Test
    void a_split_is_read_page_by_page_in_the_order_of_ids_whatever_segment_they_are_in() {
        apply(put(image("c", "x")), put(image("a", "x")));
        apply(put(image("d", "x")), put(image("b", "x")), put(image("gone", "x")));
        apply(put(annotated("c", 1, "x", "caption")), remove("gone"), put(image("e", "x")));

        assertThat(ids(page(null, 2))).containsExactly("a", "b");
        assertThat(ids(page("b", 2))).containsExactly("c", "d");
        assertThat(page("b", 1).getFirst().caption()).isEqualTo("caption");
        assertThat(ids(page("d", 2))).containsExactly("e");
        assertThat(page("e", 2)).isEmpty();
        assertThat(ids(page("bb", 9))).containsExactly("c", "d", "e");
        assertThat(index.page(Split.VAL, Optional.empty(), 9)).isEmpty();
    }

    private List<SampleDocument> page(String after, int size) {
        return index.page(Split.TRAIN, Optional.ofNullable(after).map(SampleId::new), size);
    }

    private static List<String> ids(List<SampleDocument> page) {
        List<String> ids = new ArrayList<>();
        page.forEach(sample -> ids.add(sample.sampleId().value()));
        return ids;
    }

    private void apply(Change... changes) {
        index.apply(List.of(changes), Bookmark.NONE);
        index.refresh();
    }
}
