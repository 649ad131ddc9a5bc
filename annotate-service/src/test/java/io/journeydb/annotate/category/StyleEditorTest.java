package io.journeydb.annotate.category;

import static io.journeydb.annotate.category.StylesFixture.phrases;
import static org.assertj.core.api.Assertions.assertThat;

import io.journeydb.annotate.store.Due;
import io.journeydb.annotate.store.StyleCounts;
import io.journeydb.annotate.store.StyleNode;
import io.journeydb.annotate.store.StylePhrase;
import io.journeydb.annotate.store.StyledPrompt;
import io.journeydb.events.StyleCategory;
import io.journeydb.events.identity.PromptId;
import io.journeydb.local.Component;
import io.journeydb.local.Endpoints;
import io.journeydb.local.junit.LocalStackTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people change, over a real PostgreSQL and with a second process that learns of it. */
@LocalStackTest(components = Component.POSTGRES)
class StyleEditorTest {

    private StylesFixture styles;
    private StylesFixture replica;

    @BeforeEach
    void sow(Endpoints endpoints) {
        styles = new StylesFixture(endpoints);
        replica = new StylesFixture(styles.store);
        replica.upkeep.sow();
        styles.tidy();
        styles.store.execute("UPDATE style_categories SET published_revision = revision");
    }

    @Test
    void aMergeTakesPhrasesCountsAndFuturePhrasesAlong() {
        styles.sample("a", "one", "oil painting");

        assertThat(styles.edit("medium", new StyleEdit.Merge("mood"))).isInstanceOf(EditOutcome.Changed.class);

        assertThat(new StyleCounts(styles.store.database()).count().get("mood").prompts())
                .isEqualTo(1);
        assertThat(styles.where("oil painting")).isEqualTo("mood by lexicon");
        assertThat(due()).extracting(StyleCategory::id).containsExactlyInAnyOrder("medium", "mood");
        assertThat(event("medium").mergedInto()).isEqualTo("mood");
        assertThat(event("medium").phrases()).isEmpty();
        assertThat(event("mood").phrases()).containsExactly("oil painting", "watercolor", "gloomy");
        replica.upkeep.share();
        assertThat(replica.settled.categoryOf(new StylePhrase("huge painting"))).isEqualTo("mood");
        styles.tidy();
        assertThat(styles.store.select("SELECT category FROM style_phrases")).containsExactly("mood");
    }

    @Test
    void promptsOfACategoryAreThoseOfAllBelowItAndOfWhatWasMergedIntoIt() {
        styles.sample("a", "one", "oil painting", "gloomy");
        styles.sample("b", "two", "soft light");
        styles.sample("c", "three", "gloomy");
        styles.sample("d", "four", "zorbed");
        styles.edit("medium", new StyleEdit.Merge("lighting"));

        assertThat(promptsOf("making")).containsExactlyInAnyOrder("one", "two", "three");
        assertThat(promptsOf("lighting")).containsExactlyInAnyOrder("one", "two");
        assertThat(promptsOf("medium")).containsExactlyInAnyOrder("one", "two");
        assertThat(promptsOf("mood")).containsExactlyInAnyOrder("one", "three");
        assertThat(promptsOf("unheard-of")).isEmpty();

        styles.tidy();
        assertThat(promptsOf("making")).containsExactlyInAnyOrder("one", "two", "three");
        assertThat(promptsOf("medium")).containsExactlyInAnyOrder("one", "two");
    }

    @Test
    void pagesOfACategoryWithOthersBelowItHoldEveryPromptOnce() {
        List<String> kinds = List.of("oil painting", "soft light", "gloomy");
        IntStream.range(0, 12)
                .forEach(i -> styles.sample("s-" + i, "prompt " + i, kinds.get(i % 3), kinds.get((i + 1) % 3)));
        List<PromptId> found = new ArrayList<>();
        Optional<PromptId> after = Optional.empty();

        for (List<StyledPrompt> page = page(after); !page.isEmpty(); page = page(after)) {
            page.forEach(prompt -> found.add(prompt.promptId()));
            after = Optional.of(found.getLast());
        }

        assertThat(found).hasSize(12).isSorted().doesNotHaveDuplicates();
    }

    private List<StyledPrompt> page(Optional<PromptId> after) {
        return styles.store.lookup().withCategory("making", after, 5);
    }

    private List<String> promptsOf(String category) {
        return styles.store.lookup().withCategory(category, Optional.empty(), 100).stream()
                .map(StyledPrompt::text)
                .toList();
    }

    @Test
    void aPhraseOfAProcessThatDoesNotKnowOfTheMergeYetFollowsIt() {
        styles.edit("medium", new StyleEdit.Merge("mood"));
        replica.sample("a", "one", "late painting");

        replica.upkeep.share();
        styles.tidy();

        assertThat(styles.where("late painting")).isEqualTo("mood by lexicon");
        assertThat(styles.store.select("SELECT category FROM style_phrases")).containsExactly("mood");
    }

    @Test
    void aMovedPhraseStaysWhereAPersonPutIt() {
        styles.sample("a", "one", "soft light", "zorbed");

        assertThat(styles.editor.put("mood", phrases("Soft Light", "zorbed", "never came")))
                .isTrue();

        styles.tidy();
        replica.upkeep.share();
        assertThat(styles.where("soft light")).isEqualTo("mood by person");
        assertThat(replica.settled.categoryOf(new StylePhrase("soft light"))).isEqualTo("mood");
        assertThat(styles.store.select("SELECT DISTINCT category FROM style_phrases"))
                .containsExactly("mood");
        assertThat(due()).extracting(StyleCategory::id).contains("lighting", "mood");
        assertThat(event("mood").phrases()).contains("soft light", "zorbed", "never came");
        assertThat(event("mood").phraseCount()).isEqualTo(4);
        assertThat(event("lighting").phrases()).containsExactly("rim light");
    }

    @Test
    void phrasesGoToNoCategoryThatIsGoneOrIsNot() {
        styles.edit("mood", new StyleEdit.Merge("other"));

        assertThat(styles.editor.put("mood", phrases("soft light"))).isFalse();
        assertThat(styles.editor.put("nothing", phrases("soft light"))).isFalse();
        assertThat(styles.where("soft light")).isEqualTo("lighting by lexicon");
    }

    @Test
    void whatAPersonChangedIsNotTakenBackByTheLexicon() {
        styles.edit("mood", new StyleEdit.Rename("Feeling"), new StyleEdit.Move(null));

        styles.upkeep.sow();

        assertThat(node("mood")).extracting(StyleNode::name, StyleNode::parent).containsExactly("Feeling", null);
    }

    @Test
    void ofTwoWhoSawTheSameCategoryOneIsTold() {
        long seen = node("mood").edition();

        EditOutcome first = styles.editor.edit("mood", seen, List.of(new StyleEdit.Rename("Feeling")));
        EditOutcome second = styles.editor.edit("mood", seen, List.of(new StyleEdit.Rename("Humour")));

        assertThat(first).isInstanceOf(EditOutcome.Changed.class);
        assertThat(second).isEqualTo(new EditOutcome.Stale(node("mood").edition()));
        assertThat(node("mood").name()).isEqualTo("Feeling");
    }

    @Test
    void editsOfDifferentCategoriesAtOnceAllHappenAndKeepTwoLevels() {
        List<CompletableFuture<EditOutcome>> edits = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> i % 2 == 0
                        ? styles.edit("lighting", new StyleEdit.Move("mood"))
                        : styles.edit("mood", new StyleEdit.Move(i % 4 == 1 ? null : "making"))))
                .toList();
        edits.forEach(CompletableFuture::join);

        assertThat(styles.store.number("SELECT count(*) FROM style_categories c JOIN style_categories p"
                        + " ON p.category_id = c.parent_id WHERE p.parent_id IS NOT NULL"))
                .isZero();
    }

    private StyleNode node(String id) {
        return styles.trees.load().nodes().stream()
                .filter(node -> node.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<StyleCategory> due() {
        return styles.outbox.due(100).stream().map(Due::event).toList();
    }

    private StyleCategory event(String id) {
        return due().stream().filter(event -> event.id().equals(id)).findFirst().orElseThrow();
    }
}
