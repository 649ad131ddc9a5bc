package io.journeydb.index.lucene;

import static io.journeydb.index.TestEvents.image;
import static io.journeydb.index.TestEvents.put;
import static org.assertj.core.api.Assertions.assertThat;

import io.journeydb.index.TestFeatures;
import io.journeydb.index.query.SearchQuery;
import io.journeydb.index.search.Bookmark;
import io.journeydb.index.search.SampleIndex;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class QueryTranslatorTest {

    private static final int MOST = QueryTranslator.MAX_WORDS;

    private final SampleIndex index = LuceneSampleIndex.open(new ByteBuffersDirectory(), 16, TestFeatures.ENCODERS);

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void ofMoreWordsThanAreLookedUpTheFirstCount() {
        index(words(0, MOST), words(MOST, MOST + 20));

        assertThat(hits(words(0, MOST + 20))).containsExactly("0");
        assertThat(hits(words(1, MOST + 1))).containsExactly("0");
        assertThat(hits(words(MOST, 2 * MOST))).isEmpty();
    }

    @Test
    void allWordsWithAllOperatorsAreNotTooManyForLucene() {
        index(words(0, MOST));
        String operators = IntStream.range(0, SearchQuery.MAX_OPERATORS)
                .mapToObj(number -> word(number) + "~")
                .collect(Collectors.joining(" "));

        assertThat(hits(words(0, MOST) + " " + operators + " --p " + words(MOST, 2 * MOST)))
                .containsExactly("0");
    }

    private void index(String... prompts) {
        for (int number = 0; number < prompts.length; number++) {
            index.apply(List.of(put(image(Integer.toString(number), prompts[number]))), Bookmark.NONE);
        }
        index.refresh();
    }

    private List<String> hits(String query) {
        return index.search(SearchQuery.parse(query), 10).hits().stream()
                .map(hit -> hit.sampleId().value())
                .toList();
    }

    private static String words(int from, int to) {
        return IntStream.range(from, to).mapToObj(QueryTranslatorTest::word).collect(Collectors.joining(" "));
    }

    private static String word(int number) {
        return "word" + number;
    }
}
