package io.journeydb.annotate.store;

import static io.journeydb.annotate.Images.image;
import static io.journeydb.annotate.Images.promptId;

import io.journeydb.annotate.Annotations;
import io.journeydb.annotate.annotator.AnnotationRequest;
import io.journeydb.events.Annotation;
import io.journeydb.events.PromptReviewed;
import io.journeydb.events.PromptReviewed.Mark;
import io.journeydb.events.Review;
import io.journeydb.events.SampleAnnotated;
import io.journeydb.events.identity.SampleId;
import io.journeydb.events.identity.Split;
import io.journeydb.local.Endpoints;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** One sample of the test split, what people say of it, and what comes of that, in a store with tables of its own. */
final class ReviewScene {

    static final Instant START = Instant.parse("2026-03-04T05:06:07Z");
    static final String PROMPT = "a house in red snow";
    static final String CLEAN = "a house in snow";
    static final SampleId SAMPLE = new SampleId("sample");
    static final Review REVIEW = new Review(true, List.of("red"), CLEAN, promptId(CLEAN));

    /** The prompts that were annotated {@link #atOnce}, in their order. */
    final List<String> annotated = new ArrayList<>();

    final PromptAnnotations atOnce = this::annotate;
    final StoreFixture fixture;

    ReviewScene(Endpoints endpoints) {
        fixture = new StoreFixture(endpoints);
    }

    void ingest(String id, String prompt) {
        fixture.samples().save(fixture.incoming(List.of(image(id, prompt, Split.TEST))), atOnce);
    }

    void save(PromptReviewed... reviews) {
        fixture.reviews()
                .save(Arrays.stream(reviews)
                        .map(review -> IncomingReview.of(review, fixture.codec()))
                        .toList());
    }

    void settle(PromptAnnotations annotations) {
        ReviewSettlement settlement = fixture.settlement(2, annotations);
        settlement.due(10).forEach(settlement::settle);
    }

    SampleAnnotated published() {
        return fixture.annotatedSamples().find(SAMPLE).orElseThrow();
    }

    static Annotation annotationOf(String prompt) {
        return Annotations.annotation(promptId(prompt));
    }

    static PromptReviewed review(String reviewer, int second, String... missing) {
        return PromptReviewed.of(
                SAMPLE, reviewer, Arrays.stream(missing).map(Mark::everywhere).toList(), START.plusSeconds(second));
    }

    private Optional<Annotation> annotate(AnnotationRequest request) {
        annotated.add(request.prompt().text());
        return Annotations.atOnce(request);
    }
}
