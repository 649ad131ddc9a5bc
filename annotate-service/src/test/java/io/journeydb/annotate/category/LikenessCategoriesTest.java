package io.journeydb.annotate.category;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeydb.annotate.category.PhraseEmbedder.EmbeddingException;
import io.journeydb.annotate.store.PlacedPhrase;
import io.journeydb.annotate.store.StylePhrase;
import io.journeydb.local.Component;
import io.journeydb.local.Endpoints;
import io.journeydb.local.junit.LocalStackTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Comparing with a space in which phrases are alike that have their last word in common. */
@LocalStackTest(components = Component.POSTGRES)
class LikenessCategoriesTest {

    private static final int DIMENSIONS = 384;
    private static final double THRESHOLD = 0.5;

    private final List<String> embedded = new ArrayList<>();
    private StylesFixture styles;

    @BeforeEach
    void sow(Endpoints endpoints) {
        styles = new StylesFixture(endpoints);
    }

    @Test
    void aPhraseThatTheLexiconLacksGoesWhereItsLikeIs() {
        LikenessCategories categories = styles.likeness(this::byLastWord, THRESHOLD);

        assertThat(categories.categoryOf(new StylePhrase("Dappled light"))).isEqualTo("lighting");

        PlacedPhrase stored =
                styles.vocabulary.find(new StylePhrase("dappled light")).orElseThrow();
        assertThat(styles.where("dappled light")).isEqualTo("lighting by similarity");
        assertThat(stored.score()).isBetween(0.99f, 1f);
        assertThat(styles.settled.categoryOf(new StylePhrase("dappled light"))).isEqualTo("lighting");
    }

    @Test
    void whatIsLikeNothingIsInOtherWithItsScore() {
        assertThat(styles.likeness(this::byLastWord, THRESHOLD).categoryOf(new StylePhrase("a zorb")))
                .isEqualTo("other");

        assertThat(styles.where("a zorb")).isEqualTo("other by nobody");
        assertThat(styles.vocabulary
                        .find(new StylePhrase("a zorb"))
                        .orElseThrow()
                        .score())
                .isZero();
    }

    @Test
    void aDistinctPhraseIsComparedOnceForAllProcesses() {
        styles.likeness(this::byLastWord, THRESHOLD).categoryOf(new StylePhrase("dappled light"));
        styles.likeness(this::byLastWord, THRESHOLD).categoryOf(new StylePhrase("zorb"));
        assertThat(embedded).contains("rim light", "dappled light", "zorb");
        embedded.clear();

        StylesFixture replica = new StylesFixture(styles.store);
        LikenessCategories other = replica.likeness(this::byLastWord, THRESHOLD);
        assertThat(other.categoryOf(new StylePhrase("dappled light"))).isEqualTo("lighting");
        assertThat(other.categoryOf(new StylePhrase("zorb"))).isEqualTo("other");
        assertThat(other.categoryOf(new StylePhrase("oil painting"))).isEqualTo("medium");
        assertThat(embedded).isEmpty();

        assertThat(other.categoryOf(new StylePhrase("new light"))).isEqualTo("lighting");
        assertThat(embedded).containsExactly("new light");
    }

    @Test
    void aPhraseThatNobodyComparedYetIsComparedWhenAWorkerMeetsIt() {
        styles.sample("a", "one", "dappled light");
        styles.tidy();
        assertThat(styles.where("dappled light")).isEqualTo("other by nobody");

        styles.likeness(this::byLastWord, THRESHOLD).categoryOf(new StylePhrase("dappled light"));
        styles.tidy();

        assertThat(styles.where("dappled light")).isEqualTo("lighting by similarity");
        assertThat(styles.store.select("SELECT category FROM style_phrases")).containsExactly("lighting");
    }

    @Test
    void whatPeoplePlacedIsAnExampleToo() {
        styles.editor.put("mood", StylesFixture.phrases("silent zorb"));
        styles.upkeep.share();

        assertThat(styles.likeness(this::byLastWord, THRESHOLD).categoryOf(new StylePhrase("loud zorb")))
                .isEqualTo("mood");
    }

    @Test
    void withoutEmbeddingsPhrasesAreInOtherAndMayBeComparedLater() {
        LikenessCategories broken = styles.likeness(
                phrase -> {
                    throw new EmbeddingException("no native library", null);
                },
                THRESHOLD);

        assertThat(broken.categoryOf(new StylePhrase("dappled light"))).isEqualTo("other");
        assertThat(broken.categoryOf(new StylePhrase("soft light"))).isEqualTo("lighting");

        assertThat(new StylesFixture(styles.store)
                        .likeness(this::byLastWord, THRESHOLD)
                        .categoryOf(new StylePhrase("dappled light")))
                .isEqualTo("lighting");
    }

    private float[] byLastWord(String phrase) {
        embedded.add(phrase);
        float[] vector = new float[DIMENSIONS];
        String word = phrase.substring(phrase.lastIndexOf(' ') + 1);
        vector[Math.floorMod(word.hashCode(), DIMENSIONS)] = 1;
        return vector;
    }
}
