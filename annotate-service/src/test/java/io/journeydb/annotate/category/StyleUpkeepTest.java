package io.journeydb.annotate.category;

import static io.journeydb.annotate.category.StylesFixture.phrases;
import static org.assertj.core.api.Assertions.assertThat;

import io.journeydb.annotate.store.Due;
import io.journeydb.annotate.store.StyleCounts;
import io.journeydb.annotate.store.StyleCounts.Numbers;
import io.journeydb.annotate.store.StylePages;
import io.journeydb.annotate.store.StyleSeed;
import io.journeydb.events.StyleCategory;
import io.journeydb.local.Component;
import io.journeydb.local.Endpoints;
import io.journeydb.local.junit.LocalStackTest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The categories from the lexicon to the store and the outbox, over a real PostgreSQL. */
@LocalStackTest(components = Component.POSTGRES)
class StyleUpkeepTest {

    private StylesFixture styles;

    @BeforeEach
    void sow(Endpoints endpoints) {
        styles = new StylesFixture(endpoints);
    }

    @Test
    void theLexiconIsSownOnceByHoweverManyProcesses() {
        long edition = styles.trees.load().edition();

        new StylesFixture(styles.store).upkeep.sow();
        styles.upkeep.sow();

        assertThat(styles.trees.load().edition()).isEqualTo(edition);
        assertThat(styles.store.select(
                        "SELECT category_id || ' below ' || parent_id FROM style_categories WHERE parent_id"
                                + " IS NOT NULL ORDER BY 1"))
                .containsExactly("lighting below making", "medium below making", "mood below making");
        assertThat(styles.where("rim light")).isEqualTo("lighting by lexicon");
    }

    @Test
    void theEditionOfTheLexiconThatWasSownLastIsKnown() {
        StyleSeed seed = new StyleSeed(styles.store.database());
        assertThat(seed.holds("first")).isFalse();

        seed.sow(List.of(), Optional.of("first"));
        assertThat(seed.holds("first")).isTrue();

        seed.sow(List.of(), Optional.of("second"));
        assertThat(seed.holds("first")).isFalse();
        assertThat(seed.holds("second")).isTrue();
    }

    @Test
    void everyCategoryIsDueAtFirstWithTheLexiconsPhrases() {
        styles.tidy();

        Map<String, StyleCategory> due = due();

        assertThat(due.keySet()).containsExactlyInAnyOrder("making", "medium", "lighting", "mood", "other");
        assertThat(due.get("medium").phrases()).containsExactly("oil painting", "watercolor");
        assertThat(due.get("medium").phraseCount()).isEqualTo(2);
        assertThat(due.get("medium").parent()).isEqualTo("making");
        assertThat(due.get("other").phrases()).isEmpty();
    }

    @Test
    void aPhraseThatComesIsNotedOnceAndMakesItsCategoryDue() {
        publishAll();
        styles.sample("a", "one", "Big  Oil Painting", "soft light");
        styles.sample("b", "two", "big oil painting", "zorbed");

        styles.tidy();

        Map<String, StyleCategory> due = due();
        assertThat(due.keySet()).containsExactlyInAnyOrder("medium", "other");
        assertThat(due.get("medium").phrases()).containsExactly("oil painting", "watercolor", "big oil painting");
        assertThat(due.get("medium").revision()).isGreaterThan(1);
        assertThat(styles.where("zorbed")).isEqualTo("other by nobody");
        publishAll();
        styles.tidy();
        assertThat(due()).isEmpty();
    }

    @Test
    void phrasesThatAKilledProcessLeftUnnotedAreFound() {
        styles.sample("a", "one", "grand painting", "zorbed");
        styles.store.execute("UPDATE style_phrases SET category = 'other'");

        StylesFixture next = new StylesFixture(styles.store);
        next.upkeep.sow();
        next.tidy();

        assertThat(next.where("grand painting")).isEqualTo("medium by lexicon");
        assertThat(next.where("zorbed")).isEqualTo("other by nobody");
        assertThat(styles.store.select("SELECT phrase || ' in ' || category FROM style_phrases ORDER BY 1"))
                .containsExactly("grand painting in medium", "zorbed in other");
    }

    @Test
    void countsArePromptsAndSamplesOnceEachOnBothLevels() {
        styles.sample("a", "one", "oil painting", "grand painting", "soft light");
        styles.sample("b", "one", "oil painting", "grand painting", "soft light");
        styles.sample("c", "two", "watercolor");
        styles.sample("d", "three", "zorbed");

        Map<String, Numbers> counts = new StyleCounts(styles.store.database()).count();

        assertThat(counts)
                .containsOnly(
                        Map.entry("medium", new Numbers(2, 3)),
                        Map.entry("lighting", new Numbers(1, 2)),
                        Map.entry("making", new Numbers(2, 3)),
                        Map.entry("other", new Numbers(1, 1)));
    }

    @Test
    void theTreeIsThePresentOneAndItsNumbersAreCountedAgainWhenSomebodyAsked() {
        AtomicInteger wanted = new AtomicInteger();
        CountedStyles counted = new CountedStyles(
                new StyleCounts(styles.store.database()),
                Duration.ZERO,
                InstantSource.fixed(Instant.EPOCH),
                wanted::incrementAndGet);
        assertThat(counted.get().numbers()).isEmpty();
        styles.sample("a", "one", "oil painting");
        styles.edit("medium", new StyleEdit.Merge("mood"));

        CountedStyles.Tree old = counted.get();
        counted.refresh();

        assertThat(old.living())
                .extracting(StyleCounts.Living::id)
                .contains("mood")
                .doesNotContain("medium");
        assertThat(old.numbers()).isEmpty();
        assertThat(wanted).hasValue(1);
        assertThat(counted.get().numbers())
                .containsEntry("mood", new Numbers(1, 1))
                .doesNotContainKey("medium");
    }

    @Test
    void phrasesArePagedInTheOrderOfArrivalWithTheirPrompts() {
        styles.sample("a", "one", "grand painting", "oil painting");
        styles.tidy();
        StylePages pages = new StylePages(styles.store.database());

        StylePages.Page first = pages.page("medium", 0, 2).orElseThrow();
        StylePages.Page rest =
                pages.page("medium", first.phrases().getLast().number(), 2).orElseThrow();

        assertThat(first.phrases())
                .extracting(each -> each.placed().phrase().value() + " " + each.prompts())
                .containsExactly("oil painting 1", "watercolor 0");
        assertThat(rest.phrases())
                .extracting(each -> each.placed().phrase().value() + " " + each.prompts())
                .containsExactly("grand painting 1");
        assertThat(pages.page("nothing", 0, 1)).isEmpty();
    }

    @Test
    void aLargeCategoryListsTheFirstPhrasesOnlyAndCountsAll() {
        styles.store.execute("INSERT INTO style_vocabulary (phrase, category_id, decided_by)"
                + " SELECT 'painting ' || n, 'medium', 'lexicon' FROM generate_series(1, 1000) AS n ORDER BY n");

        styles.tidy();

        StyleCategory medium = due().get("medium");
        assertThat(medium.phrases())
                .hasSize(StyleCategory.MAX_PHRASES)
                .startsWith("oil painting", "watercolor", "painting 1");
        assertThat(medium.phraseCount()).isEqualTo(1_002);
    }

    @Test
    void whatThePersonPlacedIsNotTakenBackByTheLexicon() {
        styles.editor.put("lighting", phrases("Oil painting"));

        new StylesFixture(styles.store).upkeep.sow();

        assertThat(styles.where("oil painting")).isEqualTo("lighting by person");
    }

    private Map<String, StyleCategory> due() {
        return styles.outbox.due(1_000).stream()
                .map(Due::event)
                .collect(Collectors.toMap(StyleCategory::id, event -> event));
    }

    private void publishAll() {
        styles.tidy();
        styles.store.execute("UPDATE style_categories SET published_revision = revision");
    }
}
