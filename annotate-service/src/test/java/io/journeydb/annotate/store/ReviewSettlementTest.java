package io.journeydb.annotate.store;

import static io.journeydb.annotate.Images.image;
import static io.journeydb.annotate.Images.promptId;
import static org.assertj.core.api.Assertions.assertThat;

import io.journeydb.annotate.Annotations;
import io.journeydb.annotate.annotator.AnnotationRequest;
import io.journeydb.annotate.statistics.Statistics;
import io.journeydb.events.Annotation;
import io.journeydb.events.PromptReviewed;
import io.journeydb.events.PromptReviewed.Mark;
import io.journeydb.events.Provenance;
import io.journeydb.events.Review;
import io.journeydb.events.SampleAnnotated;
import io.journeydb.events.identity.SampleId;
import io.journeydb.events.identity.Split;
import io.journeydb.local.Component;
import io.journeydb.local.Endpoints;
import io.journeydb.local.junit.LocalStackTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@LocalStackTest(components = Component.POSTGRES)
class ReviewSettlementTest {

    private static final Instant START = Instant.parse("2026-03-04T05:06:07Z");
    private static final String PROMPT = "a house in red snow";
    private static final String CLEAN = "a house in snow";
    private static final SampleId SAMPLE = new SampleId("sample");
    private static final Review REVIEW = new Review(true, List.of("red"), CLEAN, promptId(CLEAN));

    private final List<String> annotated = new ArrayList<>();
    private final PromptAnnotations atOnce = this::annotate;
    private StoreFixture fixture;

    @BeforeEach
    void makeTables(Endpoints endpoints) {
        fixture = new StoreFixture(endpoints);
    }

    @Test
    void aSampleIsPublishedAgainWithItsCleanPromptsAnnotation() {
        ingest("sample", PROMPT);
        save(review("ada", 1, "red"), review("bob", 2, "Red"));

        settle(atOnce);

        SampleAnnotated sample = published();
        assertThat(sample.review()).isEqualTo(REVIEW);
        assertThat(sample.annotation()).isEqualTo(annotationOf(CLEAN));
        assertThat(sample.promptId()).isEqualTo(promptId(PROMPT));
        assertThat(sample.split()).isEqualTo(Split.TEST);
        assertThat(sample.revision()).isEqualTo(2);
        assertThat(fixture.outbox().due(10)).extracting(Due::event).contains(sample);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void threeDeliveriesInAnyOrderGiveTheSameState(long seed, Endpoints endpoints) {
        PromptReviewed mistaken = review("bob", 3, "house");
        List<PromptReviewed> reviews = List.of(
                review("ada", 1, "red"),
                review("bob", 2, "red"),
                mistaken,
                PromptReviewed.withdrawing(SAMPLE, "bob", mistaken.reviewId(), START));
        ingest("sample", PROMPT);
        reviews.forEach(this::save);
        settle(atOnce);
        List<String> expected = state();
        List<PromptReviewed> thrice = new ArrayList<>(reviews);
        thrice.addAll(reviews);
        thrice.addAll(reviews);
        Collections.shuffle(thrice, new Random(seed));
        fixture = new StoreFixture(endpoints);

        for (PromptReviewed review : thrice) {
            save(review);
            settle(atOnce);
            if (review == thrice.get(5)) {
                // The sample comes after some of its reviews.
                ingest("sample", PROMPT);
            }
        }
        settle(atOnce);

        assertThat(state()).isEqualTo(expected);
        assertThat(published().review()).isEqualTo(REVIEW);
        long revision = published().revision();
        thrice.forEach(this::save);
        settle(atOnce);
        assertThat(published().revision()).isEqualTo(revision);
    }

    @Test
    void anAnnotationThatIsThereIsUsed() {
        ingest("sample", PROMPT);
        ingest("known", CLEAN);
        annotated.clear();
        save(review("ada", 1, "red"), review("bob", 2, "red"));

        settle(atOnce);

        assertThat(annotated).isEmpty();
        assertThat(published().review()).isEqualTo(REVIEW);
        assertThat(fixture.number("SELECT revision FROM samples WHERE sample_id = 'known'"))
                .isEqualTo(1);
    }

    @Test
    void untilAWorkerHasAnnotatedTheCleanPromptTheSampleStaysAsItWas() {
        ingest("sample", PROMPT);
        SampleAnnotated before = published();
        save(review("ada", 1, "red"), review("bob", 2, "red"));

        settle(PromptAnnotations.LEFT_TO_WORKERS);

        assertThat(published()).isEqualTo(before);
        assertThat(fixture.settlement(2, atOnce).due(10)).isEmpty();
        Claim claim = fixture.prompts().claim(1, Duration.ofMinutes(1)).getFirst();
        fixture.prompts().complete(claim, annotationOf(CLEAN));
        settle(PromptAnnotations.LEFT_TO_WORKERS);
        assertThat(published().review()).isEqualTo(REVIEW);
        assertThat(published().annotation()).isEqualTo(annotationOf(CLEAN));
    }

    @Test
    void aCleanPromptThatIsRefusedIsToldOfWithItsSampleWhichStaysAsItWas() {
        ingest("sample", PROMPT);
        SampleAnnotated before = published();
        save(review("ada", 1, "red"), review("bob", 2, "red"));
        settle(PromptAnnotations.LEFT_TO_WORKERS);

        Claim claim = fixture.prompts().claim(1, Duration.ofMinutes(1)).getFirst();
        fixture.prompts().refuse(claim, "no usable reply");
        settle(PromptAnnotations.LEFT_TO_WORKERS);

        List<Refusals.RefusedSample> told = new ArrayList<>();
        fixture.refusals().take(10, told::add);
        fixture.refusals().take(10, told::add);
        assertThat(told).singleElement().satisfies(each -> {
            assertThat(each.image().sampleId()).isEqualTo(SAMPLE);
            assertThat(each.refused()).isEqualTo(promptId(CLEAN));
            assertThat(each.reason()).contains("without the words that reviewers removed", "no usable reply");
        });
        assertThat(published()).isEqualTo(before);
    }

    @Test
    void aNewAnnotationOfThePromptBeforeLeavesAReviewedSampleAlone() {
        ingest("sample", PROMPT);
        ingest("other", PROMPT);
        save(review("ada", 1, "red"), review("bob", 2, "red"));
        settle(atOnce);

        replace(PROMPT);
        long untouched = published().revision();
        replace(CLEAN);

        assertThat(untouched).isEqualTo(2);
        assertThat(published().revision()).isEqualTo(3);
        assertThat(published().annotation().caption()).isEqualTo("New.");
        assertThat(fixture.number("SELECT revision FROM samples WHERE sample_id = 'other'"))
                .isEqualTo(2);
    }

    @Test
    void whatIsTakenBackIsUndoneAndItsHistoryStays() {
        ingest("sample", PROMPT);
        SampleAnnotated before = published();
        PromptReviewed review = review("bob", 2, "red");
        save(review("ada", 1, "red"), review);
        settle(atOnce);

        save(PromptReviewed.withdrawing(SAMPLE, "bob", review.reviewId(), START.plusSeconds(9)));
        settle(atOnce);

        assertThat(published().review()).isNull();
        assertThat(published().annotation()).isEqualTo(before.annotation());
        assertThat(published().revision()).isEqualTo(3);
        assertThat(fixture.reviewedSamples().find(SAMPLE).orElseThrow().history())
                .hasSize(3);
    }

    @Test
    void anotherNumberOfReviewersWorksEverythingOutAgain() {
        ingest("sample", PROMPT);
        save(review("ada", 1, "red"));
        settle(atOnce);
        assertThat(published().review()).isNull();

        ReviewSettlement strict = fixture.settlement(1, atOnce);
        strict.reopen();
        strict.due(10).forEach(strict::settle);

        assertThat(published().review()).isEqualTo(REVIEW);
        assertThat(strict.reopen()).isZero();
    }

    @Test
    void statisticsCountTheDatasetsPromptsWithTheQuestionsOfTheCleanOnes() {
        ingest("sample", PROMPT);
        ingest("other", PROMPT);
        save(review("ada", 1, "red"), review("bob", 2, "red"));
        settle(request -> Optional.of(Annotations.annotation(request.promptId(), "A caption.", 5, 7)));

        Statistics.Row test = new StatisticsQuery(fixture.database(), () -> START)
                .count()
                .rows()
                .get(Split.TEST.ordinal());

        assertThat(test).isEqualTo(new Statistics.Row("test", 2, 1, 2, 1, 1 + 5, 2 + 7));
    }

    @Test
    void theQueueHasTheTestSplitFirstAndLeavesOutWhatOneHasDone() {
        ingest("z-test", PROMPT);
        ingest("y-test", PROMPT);
        fixture.samples()
                .save(fixture.incoming(List.of(image("a-train", "one"), image("b-val", "two", Split.VAL))), atOnce);
        save(PromptReviewed.of(new SampleId("y-test"), "ada", List.of(), START));
        settle(atOnce);

        assertThat(tasks("", ReviewedSamples.Position.START, 10))
                .containsExactly("y-test 1", "z-test 0", "b-val 0", "a-train 0");
        assertThat(tasks("ada", ReviewedSamples.Position.START, 2)).containsExactly("z-test 0", "b-val 0");
        assertThat(tasks("ada", new ReviewedSamples.Position(Split.VAL, "b-val"), 10))
                .containsExactly("a-train 0");

        save(PromptReviewed.of(new SampleId("y-test"), "bob", List.of(), START));
        settle(atOnce);
        assertThat(tasks("cleo", ReviewedSamples.Position.START, 1)).containsExactly("z-test 0");
    }

    private void replace(String prompt) {
        Annotation old = annotationOf(prompt);
        Annotation newer = new Annotation(
                old.segments(),
                "New.",
                old.styleQuestions(),
                old.contentQuestions(),
                old.styleCategories(),
                Provenance.offline("test", "2", START));
        AnnotationStore.Replaced replaced = fixture.annotations(PhraseCategories.UNKNOWN)
                .replace(List.of(new NewAnnotation(promptId(prompt), newer)));
        assertThat(replaced).isEqualTo(new AnnotationStore.Replaced(1, 1));
    }

    private List<String> tasks(String reviewer, ReviewedSamples.Position after, int limit) {
        return fixture.reviewedSamples().tasks(reviewer, after, limit).stream()
                .map(task -> task.sampleId() + " " + task.reviewers())
                .toList();
    }

    private void ingest(String id, String prompt) {
        fixture.samples().save(fixture.incoming(List.of(image(id, prompt, Split.TEST))), atOnce);
    }

    private void save(PromptReviewed... reviews) {
        fixture.reviews()
                .save(Arrays.stream(reviews)
                        .map(review -> IncomingReview.of(review, fixture.codec()))
                        .toList());
    }

    private void settle(PromptAnnotations annotations) {
        ReviewSettlement settlement = fixture.settlement(2, annotations);
        settlement.due(10).forEach(settlement::settle);
    }

    private Optional<Annotation> annotate(AnnotationRequest request) {
        annotated.add(request.prompt().text());
        return Optional.of(Annotations.annotation(request.promptId()));
    }

    private static Annotation annotationOf(String prompt) {
        return Annotations.annotation(promptId(prompt));
    }

    private SampleAnnotated published() {
        return fixture.annotatedSamples().find(SAMPLE).orElseThrow();
    }

    /** All that reviews leave behind, but for the order in which it came about. */
    private List<String> state() {
        List<String> rows = new ArrayList<>();
        rows.addAll(fixture.select("SELECT reviews::text FROM reviews"));
        rows.addAll(fixture.select(
                "SELECT (sample_id, due_at, awaits, required, reviewers, needs_review)::text FROM review_states"));
        rows.addAll(fixture.select(
                "SELECT (sample_id, prompt_id, split, annotation_prompt_id, review::text)::text" + " FROM samples"));
        return rows.stream().sorted().toList();
    }

    private static PromptReviewed review(String reviewer, int second, String... missing) {
        return PromptReviewed.of(
                SAMPLE, reviewer, Arrays.stream(missing).map(Mark::everywhere).toList(), START.plusSeconds(second));
    }
}
