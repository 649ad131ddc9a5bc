package io.journeydb.index.search;

import static io.journeydb.index.TestEvents.annotated;
import static io.journeydb.index.TestEvents.image;
import static io.journeydb.index.TestEvents.put;
import static org.assertj.core.api.Assertions.assertThat;

import io.journeydb.index.query.QuerySyntaxException;
import io.journeydb.index.query.SearchQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every {@link SampleIndex} must find. */
public abstract class SearchContract {

    private SampleIndex index;

    /** Opens an empty index. */
    protected abstract SampleIndex open();

    @BeforeEach
    void begin() {
        index = open();
    }

    @AfterEach
    void end() {
        index.close();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {
                "rabbit, rabbit",
                "RABBIT, rabbit",
                "rabbits, rabbit",
                "rabbit whisky, rabbit",
                "the whisky, rabbit",
                "cafe, cafe",
                "'caf\u00E9', cafe",
                "'\"red car\"', red-car",
                "'\"cars red\"', ''",
                "'\"red cars\"', ''",
                "red, red-car|car-red",
                "red -\"red car\", car-red",
                "rab*, rabbit",
                "car -rab*, red-car|car-red",
                "rabit~, rabbit",
                "rabitt~, rabbit",
                "wisky~ rabbit, rabbit",
                "raibbt~, rabbit",
                "rabbitxyz~, ''",
                "caf\u00E9s~, cafe",
                "cra~, red-car|car-red",
                "cax~ -paintd~, red-car",
                "tree~, ''",
                "cars -red, ''",
                "lemonade, ''",
                "tall thin red car, red-car",
                "red car --ar 3:2 --v 5, red-car|car-red",
                "..., ''",
                "\uD83D\uDC07, emoji",
                "'\u5154', hanzi"
            })
    void findsWhatWasMeant(String query, String expected) {
        put1(put(annotated("rabbit", 1, "A rabbit at a bar", "A rabbit drinks")));
        put1(put(image("cafe", "Cafe\u0301 at night")));
        put1(put(image("red-car", "a tall red car")));
        put1(put(image("car-red", "a car, painted red")));
        put1(put(image("emoji", "\uD83D\uDC07 on grass")));
        put1(put(image("hanzi", "\u767D\u5154\u5B50")));
        index.refresh();

        List<String> ids = expected.isEmpty() ? List.of() : List.of(expected.split("\\|"));
        assertThat(hits(query)).containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void theVeryWordRanksAboveItsInflections() {
        put1(put(image("plural", "two paintings")));
        put1(put(image("exact", "two painting")));
        put1(put(image("verb", "two painted")));
        index.refresh();

        assertThat(hits("painting")).startsWith("exact").hasSize(3);
        assertThat(hits("paintings")).startsWith("plural").hasSize(3);
    }

    @Test
    void aFuzzyWordFindsNearSpellingsTheNearestFirst() {
        put1(put(image("two-off", "a rabit")));
        put1(put(image("itself", "a rabbits")));
        put1(put(image("one-off", "a rabbit")));
        put1(put(image("three-off", "a rabid")));
        index.refresh();

        assertThat(hits("rabbits~")).containsExactly("itself", "one-off", "two-off");
        assertThat(index.search(SearchQuery.parse("wabbit~"), 1)
                        .hits()
                        .getFirst()
                        .highlights()
                        .prompt())
                .containsExactly("a <em>rabbit</em>");
    }

    @Test
    void ofEqualHitsTheNewestComesFirst() {
        put1(put(image("old", "a cat", Instant.parse("2026-01-01T00:00:00Z"))));
        put1(put(image("new", "a cat", Instant.parse("2026-01-03T00:00:00Z"))));
        put1(put(image("middle", "a cat", Instant.parse("2026-01-02T00:00:00Z"))));
        index.refresh();

        assertThat(hits("cat")).containsExactly("new", "middle", "old");
    }

    @Test
    void invisibleAndDirectionCharactersChangeNothing() {
        put1(put(image("hidden", "a rab\u200Bbit \u202Eunder\u2066 the\u00AD moon, \uFF37ide")));
        index.refresh();

        assertThat(hits("rabbit")).containsExactly("hidden");
        assertThat(hits("\"under the moon\"")).containsExactly("hidden");
        assertThat(hits("mo\u200Don")).containsExactly("hidden");
        assertThat(hits("wide")).containsExactly("hidden");
        assertThat(index.search(SearchQuery.parse("rabbit moon"), 1)
                        .hits()
                        .getFirst()
                        .highlights()
                        .prompt())
                .containsExactly("a <em>rab\u200Bbit</em> \u202Eunder\u2066 the\u00AD <em>moon</em>, \uFF37ide");
    }

    @Test
    void highlightsShowWhereAsEscapedHtml() {
        put1(put(annotated("a", 1, "<b>rabbits</b> & \"whisky\"", "Rabbit's whisky")));
        index.refresh();

        Hit hit = index.search(SearchQuery.parse("rabbit whisky"), 10).hits().getFirst();

        assertThat(hit.prompt()).isEqualTo("<b>rabbits</b> & \"whisky\" --v 5");
        assertThat(hit.highlights().prompt())
                .containsExactly("&lt;b&gt;<em>rabbits</em>&lt;/b&gt; &amp; &quot;<em>whisky</em>&quot;");
        assertThat(hit.highlights().caption()).containsExactly("<em>Rabbit&#39;s</em> <em>whisky</em>");
        assertThat(hit.highlights().questions()).containsExactly("What is drunk? <em>whisky</em>");
    }

    @Test
    void longPromptsAreHighlightedInFragments() {
        String filler = "some other words of a prompt that is rather long ".repeat(20);
        put1(put(image("long", filler + "rabbit " + filler + "whisky " + filler)));
        index.refresh();

        Highlights highlights = index.search(SearchQuery.parse("rabbit whi*"), 10)
                .hits()
                .getFirst()
                .highlights();

        assertThat(highlights.prompt())
                .hasSize(2)
                .anySatisfy(fragment -> assertThat(fragment).contains("<em>rabbit</em>"))
                .anySatisfy(fragment -> assertThat(fragment).contains("<em>whisky</em>"))
                .allSatisfy(fragment -> assertThat(fragment).hasSizeLessThan(400));
        assertThat(highlights.caption()).isEmpty();
    }

    @Test
    void theTotalCountsWhatThePageLeavesOut() {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < 250; i++) {
            changes.add(put(image("s" + i, "cat number " + i)));
        }
        index.apply(changes, Bookmark.NONE);
        index.refresh();

        SearchPage page = index.search(SearchQuery.parse("cat"), 10);

        assertThat(page.total()).isEqualTo(250);
        assertThat(page.exact()).isTrue();
        assertThat(page.hits()).hasSize(10);
    }

    @Test
    void anyPromptFindsItsSample() {
        Random random = new Random(11);
        for (int length : new int[] {1, 5, 50, 400}) {
            StringBuilder prompt = new StringBuilder();
            for (int word = 0; word < length; word++) {
                prompt.append("w")
                        .append(Integer.toString(random.nextInt(100_000), 36))
                        .append(", ");
            }
            put1(put(image("prompt-" + length, prompt.toString())));
            index.refresh();

            assertThat(hits(prompt + "--ar 3:2 --v 5")).startsWith("prompt-" + length);
        }
    }

    @Test
    void aWordLongerThanAnyTermIsIndexedAndFound() {
        put1(put(image("long", "x".repeat(40_000) + " rabbit")));
        index.refresh();

        assertThat(hits("rabbit")).containsExactly("long");
        assertThat(hits("x".repeat(510))).containsExactly("long");
    }

    @Test
    void whateverIsTypedIsAnsweredOrRefusedWithAPosition() {
        put1(put(annotated("a", 1, "a rabbit * \"quoted\" -and- (more) [x] --v 5", "A caption")));
        index.refresh();
        Random random = new Random(23);
        String alphabet = "ab -*\"'():[]{}~^?\\/+&|!<>=\u200B\u202E\u00E9\u5154\uD83D\uDC07\uD83D \t\u0000#,.rabbit";

        for (int i = 0; i < 1_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(40); length >= 0; length--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            try {
                assertThat(index.search(SearchQuery.parse(text.toString()), 10)).isNotNull();
            } catch (QuerySyntaxException e) {
                assertThat(e.position()).isPositive();
            }
        }
    }

    @Test
    void aQueryAtAllItsLimitsIsAnswered() {
        put1(put(image("a", "a rabbit")));
        index.refresh();
        StringBuilder text = new StringBuilder("-\"not this\" ".repeat(SearchQuery.MAX_OPERATORS));
        for (int i = 0; text.length() < SearchQuery.MAX_LENGTH - 10; i++) {
            text.append("w").append(i).append(i % 200 == 199 ? " --p " : " ");
        }

        assertThat(hits(text.toString())).isEmpty();
        assertThat(hits("\"" + "rabbit ".repeat(800) + "\"")).isEmpty();
        assertThat(hits(text.toString().replace("-\"not this\"", "-rabbits~"))).isEmpty();
    }

    private void put1(Change change) {
        index.apply(List.of(change), Bookmark.NONE);
    }

    private List<String> hits(String query) {
        return index.search(SearchQuery.parse(query), 10).hits().stream()
                .map(hit -> hit.sampleId().value())
                .toList();
    }
}
