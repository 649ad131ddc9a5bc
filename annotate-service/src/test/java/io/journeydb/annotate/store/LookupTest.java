package io.journeydb.annotate.store;

import static io.journeydb.annotate.Images.image;
import static io.journeydb.annotate.Images.promptId;
import static org.assertj.core.api.Assertions.assertThat;

import io.journeydb.annotate.Annotations;
import io.journeydb.annotate.store.QuestionLookup.Place;
import io.journeydb.events.Annotation;
import io.journeydb.events.ImageStored;
import io.journeydb.events.Provenance;
import io.journeydb.events.identity.PromptId;
import io.journeydb.events.identity.QuestionKind;
import io.journeydb.events.identity.SampleId;
import io.journeydb.events.identity.Split;
import io.journeydb.local.Component;
import io.journeydb.local.Endpoints;
import io.journeydb.local.junit.LocalStackTest;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@LocalStackTest(components = Component.POSTGRES)
class LookupTest {

    private static final int PROMPTS = 40;

    private StoreFixture fixture;

    @BeforeEach
    void makeTables(Endpoints endpoints) {
        fixture = new StoreFixture(endpoints);
    }

    @Test
    void aPromptIsShownWithItsImagesAndTheAnnotationInForce() {
        store(images(PROMPTS));

        assertThat(fixture.lookup().find(promptId("prompt 1"))).hasValueSatisfying(prompt -> {
            assertThat(prompt.prompt().text()).isEqualTo("Prompt 1");
            assertThat(prompt.images()).isEqualTo(2);
            assertThat(prompt.version()).isEqualTo(1);
            assertThat(prompt.annotation()).isEqualTo(Annotations.annotation(promptId("prompt 1")));
        });
        assertThat(fixture.lookup().find(promptId("unknown"))).isEmpty();
    }

    @Test
    void aPromptThatWaitsHasNeitherAnnotationNorHistory() {
        fixture.samples().save(fixture.incoming(images(1)), PromptAnnotations.LEFT_TO_WORKERS);

        assertThat(fixture.lookup().find(promptId("prompt 0")).orElseThrow().annotation())
                .isNull();
        assertThat(fixture.lookup().history(promptId("prompt 0"), Integer.MAX_VALUE, 10))
                .hasValue(List.of());
        assertThat(fixture.lookup().history(promptId("unknown"), Integer.MAX_VALUE, 10))
                .isEmpty();
    }

    @Test
    void theHistoryGoesBackFromTheNewestAnnotation() {
        store(images(1));
        again("prompt 0", "2");
        again("prompt 0", "3");

        List<AnnotationVersion> newest = fixture.lookup()
                .history(promptId("prompt 0"), Integer.MAX_VALUE, 2)
                .orElseThrow();
        List<AnnotationVersion> older =
                fixture.lookup().history(promptId("prompt 0"), 2, 2).orElseThrow();

        assertThat(newest).extracting(AnnotationVersion::version).containsExactly(3, 2);
        assertThat(newest).extracting(AnnotationVersion::inForce).containsExactly(true, false);
        assertThat(older).extracting(AnnotationVersion::version).containsExactly(1);
    }

    @Test
    void pagesOfAStyleHoldEveryPromptOnce() {
        store(images(PROMPTS));
        List<PromptId> found = new ArrayList<>();
        Optional<PromptId> after = Optional.empty();

        for (List<StyledPrompt> page = page(after); !page.isEmpty(); page = page(after)) {
            page.forEach(prompt -> found.add(prompt.promptId()));
            after = Optional.of(found.getLast());
        }

        assertThat(found).hasSize(PROMPTS).isSorted().doesNotHaveDuplicates();
        assertThat(fixture.lookup().withCategory("other", Optional.empty(), 100))
                .extracting(StyledPrompt::promptId)
                .isEqualTo(found);
        assertThat(fixture.lookup().withPhrase(new StylePhrase("noir"), Optional.empty(), 100))
                .isEmpty();
    }

    @Test
    void pagesOfQuestionsHoldEveryQuestionInForceOnce() {
        store(images(PROMPTS));
        again("prompt 3", "2");
        List<PromptQuestion> found = new ArrayList<>();
        Place after = Place.BEGIN;

        for (List<PromptQuestion> page = questions(after); !page.isEmpty(); page = questions(after)) {
            found.addAll(page);
            after = Place.of(found.getLast());
        }

        assertThat(found).hasSize(2 * PROMPTS).doesNotHaveDuplicates();
        assertThat(found)
                .filteredOn(each -> each.promptId().equals(promptId("prompt 3")))
                .extracting(PromptQuestion::version)
                .containsOnly(2);
        assertThat(found)
                .extracting(PromptQuestion::question)
                .containsAll(Annotations.annotation(promptId("prompt 5")).contentQuestions());
    }

    @Test
    void questionsOfASplitAreThoseOfItsPrompts() {
        store(List.of(image("a", "one"), image("b", "two", Split.TEST), image("c", "one", Split.EXTERNAL)));

        assertThat(fixture.questions().page(QuestionKind.STYLE, Optional.of(Split.TEST), Place.BEGIN, 10))
                .extracting(PromptQuestion::promptId)
                .containsExactly(promptId("two"));
        assertThat(fixture.questions().page(QuestionKind.STYLE, Optional.of(Split.EXTERNAL), Place.BEGIN, 10))
                .extracting(PromptQuestion::promptId)
                .containsExactly(promptId("one"));
        assertThat(fixture.questions().page(QuestionKind.STYLE, Optional.of(Split.VAL), Place.BEGIN, 10))
                .isEmpty();
    }

    @Test
    void everyLookupOfTheInterfaceUsesAnIndexAndScansNoTable() {
        populate();
        List<String> plans = new ArrayList<>();
        Database database = new Database(Connections.explained(fixture.connections(), plans::add));
        PromptLookup prompts = new PromptLookup(database, fixture.codec());
        QuestionLookup questions = new QuestionLookup(database, fixture.codec());
        Optional<PromptId> middle = Optional.of(new PromptId("8".repeat(32)));
        Place place = new Place("8".repeat(32), 1);

        new AnnotatedSamples(database, fixture.codec()).find(new SampleId("s-1"));
        prompts.find(promptId("prompt 1"));
        prompts.history(promptId("prompt 1"), Integer.MAX_VALUE, 10);
        prompts.withPhrase(new StylePhrase("oil painting"), middle, 10);
        prompts.withCategory("other", middle, 10);
        questions.page(QuestionKind.STYLE, Optional.empty(), place, 10);
        questions.page(QuestionKind.STYLE, Optional.of(Split.TEST), place, 10);
        questions.page(QuestionKind.CONTENT, Optional.of(Split.TRAIN), place, 10);

        // The categories are some hundred rows.
        assertThat(plans).hasSize(8).allSatisfy(plan -> assertThat(plan)
                .contains("Index")
                .doesNotContainPattern("Seq Scan on (?!style_categories)"));
    }

    @Test
    void theReviewQueueScansNoSplit() {
        populate();
        List<String> plans = new ArrayList<>();
        Database database = new Database(Connections.explained(fixture.connections(), plans::add));

        new ReviewedSamples(database, fixture.codec()).tasks("ada", ReviewedSamples.Position.START, 20);

        assertThat(plans).hasSize(3).allSatisfy(plan -> assertThat(plan)
                .contains("on samples")
                .contains("Index")
                .doesNotContain("Seq Scan on samples"));
    }

    /** They are about all prompts, however they are read; samples, of which there are most, are read in an index alone. */
    @Test
    void statisticsReadNoEvent() {
        populate();
        List<String> plans = new ArrayList<>();

        new StatisticsQuery(
                        new Database(Connections.explained(fixture.connections(), plans::add)), InstantSource.system())
                .count();

        assertThat(plans).hasSize(2).allSatisfy(plan -> assertThat(plan)
                .contains("Index Only Scan using samples_by_prompt")
                .doesNotContain("Seq Scan on samples"));
    }

    private void populate() {
        IntStream.range(0, 4)
                .forEach(batch -> store(IntStream.range(batch * 1_000, (batch + 1) * 1_000)
                        .mapToObj(i -> image("s-" + i, "prompt " + i / 2, i % 400 == 0 ? Split.TEST : Split.TRAIN))
                        .toList()));
        fixture.execute("VACUUM ANALYZE");
    }

    private List<StyledPrompt> page(Optional<PromptId> after) {
        return fixture.lookup().withPhrase(new StylePhrase("Oil Painting"), after, 7);
    }

    private List<PromptQuestion> questions(Place after) {
        return fixture.questions().page(QuestionKind.CONTENT, Optional.empty(), after, 7);
    }

    private void store(List<ImageStored> images) {
        fixture.samples().save(fixture.incoming(images), Annotations::atOnce);
    }

    private void again(String prompt, String annotatorVersion) {
        Annotation base = Annotations.annotation(promptId(prompt));
        Annotation next = new Annotation(
                base.segments(),
                base.caption(),
                base.styleQuestions(),
                base.contentQuestions(),
                base.styleCategories(),
                Provenance.offline("test", annotatorVersion, Annotations.MADE));
        fixture.annotations(PhraseCategories.UNKNOWN).replace(List.of(new NewAnnotation(promptId(prompt), next)));
    }

    private static List<ImageStored> images(int prompts) {
        return IntStream.range(0, 2 * prompts)
                .mapToObj(i -> image("sample-" + i, "Prompt " + i / 2))
                .toList();
    }
}
