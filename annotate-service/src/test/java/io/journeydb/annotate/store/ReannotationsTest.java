package io.journeydb.annotate.store;

import static io.journeydb.annotate.Images.image;
import static io.journeydb.annotate.Images.promptId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.journeydb.annotate.Annotations;
import io.journeydb.events.ImageStored;
import io.journeydb.events.identity.PromptId;
import io.journeydb.events.identity.SampleId;
import io.journeydb.events.identity.Split;
import io.journeydb.local.Component;
import io.journeydb.local.Endpoints;
import io.journeydb.local.junit.LocalStackTest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@LocalStackTest(components = Component.POSTGRES)
class ReannotationsTest {

    private static final Duration LEASE = Duration.ofMinutes(5);

    private StoreFixture fixture;
    private PromptQueue queue;
    private Reannotations reannotations;

    @BeforeEach
    void makeTables(Endpoints endpoints) {
        fixture = new StoreFixture(endpoints);
        queue = fixture.prompts();
        reannotations = fixture.reannotations();
    }

    @Test
    void aChosenPromptIsAnnotatedAgainAndKeepsWhatItHasUntilThen() {
        annotated(image("a", "one"), image("b", "one"), image("c", "two"));

        Reannotation requested = reannotations.request(prompts("one"), "{}");

        assertThat(requested.prompts()).isEqualTo(1);
        assertThat(progress(requested)).isEqualTo("1 of 1 waits");
        assertThat(fixture.select("SELECT DISTINCT current_version FROM prompts"))
                .containsExactly("1");

        Claim claim = queue.claim(10, LEASE).getFirst();
        queue.complete(claim, Annotations.annotation(claim.promptId(), "Again.", 1, 1));

        assertThat(claim.promptId()).isEqualTo(promptId("one"));
        assertThat(progress(requested)).isEqualTo("0 of 1 waits");
        assertThat(fixture.select("SELECT revision FROM samples ORDER BY sample_id"))
                .containsExactly("2", "2", "1");
        assertThat(queue.claim(10, LEASE)).isEmpty();
    }

    @Test
    void everyCriterionThatIsGivenMustHold() {
        annotated(image("a", "one", Split.TEST), image("b", "two", Split.TEST), image("c", "three"));

        assertThat(count(by("test", null, null, null))).isEqualTo(3);
        assertThat(count(by("test", "2", null, null))).isZero();
        assertThat(count(by(null, null, "Oil  Painting", null))).isEqualTo(3);
        assertThat(count(by("test", "1", "oil painting", Split.TEST))).isEqualTo(2);
        assertThat(count(new PromptSelection(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(Split.TEST),
                        List.of(),
                        List.of(new SampleId("a"), new SampleId("c")),
                        false)))
                .isEqualTo(1);
        assertThat(queue.claim(10, LEASE)).as("counting changes nothing").isEmpty();
    }

    @Test
    void aSelectionWithoutAnyCriterionIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> by(null, null, null, null));
    }

    @Test
    void newPromptsComeBeforeThoseToBeAnnotatedAgain() {
        annotated(image("a", "one"));
        reannotations.request(prompts("one"), "{}");
        waiting(image("b", "two"));

        assertThat(queue.claim(1, LEASE).getFirst().promptId()).isEqualTo(promptId("two"));
        assertThat(queue.claim(1, LEASE).getFirst().promptId()).isEqualTo(promptId("one"));
    }

    @Test
    void anAnnotationThatWasBegunBeforeTheRequestIsDropped() {
        annotated(image("a", "one"));
        reannotations.request(prompts("one"), "{}");
        Claim early = queue.claim(1, LEASE).getFirst();
        Reannotation second = reannotations.request(prompts("one"), "{}");

        assertThat(queue.complete(early, Annotations.annotation(early.promptId())))
                .isEqualTo(new Completion.LeaseLost());
        assertThat(progress(second)).isEqualTo("1 of 1 waits");
    }

    @Test
    void aRefusedPromptGetsAnotherChance() {
        waiting(image("a", "one"));
        queue.refuse(queue.claim(1, LEASE).getFirst(), "no valid reply");
        PromptSelection refused = new PromptSelection(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of(), List.of(), true);

        assertThat(queue.claim(1, LEASE)).isEmpty();
        Reannotation requested = reannotations.request(refused, "{}");

        assertThat(requested.prompts()).isEqualTo(1);
        assertThat(queue.claim(1, LEASE)).hasSize(1);
        assertThat(fixture.number("SELECT count(*) FROM refusals")).isZero();
    }

    @Test
    void aRefusalOfASecondAnnotationLeavesTheFirstInForceAndRejectsNoSample() {
        annotated(image("a", "one"));
        Reannotation requested = reannotations.request(prompts("one"), "{}");

        assertThat(queue.refuse(queue.claim(1, LEASE).getFirst(), "no valid reply"))
                .isTrue();

        assertThat(progress(requested)).isEqualTo("0 of 1 waits");
        assertThat(fixture.number("SELECT count(*) FROM refusals")).isZero();
        assertThat(fixture.number("SELECT current_version FROM prompts")).isEqualTo(1);
        assertThat(queue.claim(1, LEASE)).isEmpty();
    }

    @Test
    void whatIsCancelledWaitsNoMore() {
        annotated(image("a", "one"), image("b", "two"));
        Reannotation requested = reannotations.request(prompts("one", "two"), "{}");
        Claim claim = queue.claim(1, LEASE).getFirst();
        queue.complete(claim, Annotations.annotation(claim.promptId()));

        reannotations.cancel(requested.id());

        assertThat(progress(requested)).isEqualTo("0 of 2 waits");
        assertThat(queue.claim(10, LEASE)).isEmpty();
        assertThat(fixture.number("SELECT count(*) FROM annotations")).isEqualTo(3);
        assertThat(reannotations.cancel(UUID.randomUUID().toString())).isEmpty();
    }

    private String progress(Reannotation requested) {
        Reannotation now = reannotations.find(requested.id()).orElseThrow();
        return now.waiting() + " of " + now.prompts() + " waits";
    }

    private long count(PromptSelection selection) {
        return reannotations.count(selection).prompts();
    }

    private static PromptSelection by(String annotator, String version, String style, Split split) {
        return new PromptSelection(
                Optional.ofNullable(annotator),
                Optional.ofNullable(version),
                Optional.ofNullable(style).map(StylePhrase::new),
                Optional.ofNullable(split),
                List.of(),
                List.of(),
                false);
    }

    private static PromptSelection prompts(String... prompts) {
        List<PromptId> ids =
                List.of(prompts).stream().map(prompt -> promptId(prompt)).toList();
        return new PromptSelection(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), ids, List.of(), false);
    }

    private void annotated(ImageStored... images) {
        fixture.samples().save(fixture.incoming(List.of(images)), Annotations::atOnce);
    }

    private void waiting(ImageStored... images) {
        fixture.samples().save(fixture.incoming(List.of(images)), PromptAnnotations.LEFT_TO_WORKERS);
    }
}
