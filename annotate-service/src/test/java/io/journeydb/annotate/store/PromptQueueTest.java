package io.journeydb.annotate.store;

import static io.journeydb.annotate.Images.image;
import static io.journeydb.annotate.Images.promptId;
import static org.assertj.core.api.Assertions.assertThat;

import io.journeydb.annotate.Annotations;
import io.journeydb.events.Annotation;
import io.journeydb.local.Component;
import io.journeydb.local.Endpoints;
import io.journeydb.local.junit.LocalStackTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@LocalStackTest(components = Component.POSTGRES)
class PromptQueueTest {

    private static final Duration LEASE = Duration.ofMinutes(5);

    private StoreFixture fixture;
    private PromptQueue queue;
    private PromptQueue late;

    @BeforeEach
    void makeTables(Endpoints endpoints) {
        fixture = new StoreFixture(endpoints);
        queue = fixture.prompts(new WorkerId("steady"));
        late = fixture.prompts(new WorkerId("late"));
        fixture.neverLate("steady");
    }

    @Test
    void noPromptIsClaimedTwiceHoweverManyClaimAtOnce() throws InterruptedException, ExecutionException {
        waiting(200);

        List<Claim> claims = new ArrayList<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(8)) {
            Callable<List<Claim>> worker = this::claimUntilNothingIsLeft;
            for (Future<List<Claim>> claimed :
                    workers.invokeAll(List.of(worker, worker, worker, worker, worker, worker))) {
                claims.addAll(claimed.get());
            }
        }

        assertThat(claims).hasSize(200);
        assertThat(claims.stream().map(Claim::promptId)).doesNotHaveDuplicates();
    }

    @Test
    void theAnnotationOfAClaimRaisesEverySampleOfThePrompt() {
        fixture.samples()
                .save(
                        fixture.incoming(List.of(image("a", "one"), image("b", "one"), image("c", "other"))),
                        PromptAnnotations.LEFT_TO_WORKERS);
        Claim claim = claimOf("one");

        assertThat(queue.complete(claim, Annotations.annotation(claim.promptId())))
                .isEqualTo(new Completion.Stored(2));

        assertThat(fixture.select("SELECT revision FROM samples ORDER BY sample_id"))
                .containsExactly("1", "1", "0");
        assertThat(fixture.number("SELECT count(*) FROM questions")).isEqualTo(3);
    }

    @Test
    void anExpiredClaimIsForOthersAndItsAnnotationIsDropped() {
        waiting(1);
        Claim expired = late.claim(1, Duration.ZERO).getFirst();
        Claim next = queue.claim(1, LEASE).getFirst();
        Annotation annotation = Annotations.annotation(expired.promptId());

        assertThat(next.fence()).isGreaterThan(expired.fence());
        assertThat(queue.complete(expired, annotation)).isEqualTo(new Completion.LeaseLost());
        assertThat(queue.complete(next, annotation)).isEqualTo(new Completion.Stored(1));
        assertThat(queue.complete(next, annotation)).isEqualTo(new Completion.LeaseLost());
        assertThat(fixture.number("SELECT count(*) FROM annotations")).isEqualTo(1);
    }

    @Test
    void ofAnnotationsStoredTogetherOnlyThoseOfLostLeasesAreDropped() {
        waiting(3);
        Claim lost = late.claim(1, Duration.ZERO).getFirst();
        List<Claim> held = queue.claim(3, LEASE);
        Map<Claim, Annotation> annotations = new HashMap<>();
        annotations.put(lost, Annotations.annotation(lost.promptId(), "Late.", 0, 1));
        held.stream()
                .filter(claim -> !claim.promptId().equals(lost.promptId()))
                .forEach(claim -> annotations.put(claim, Annotations.annotation(claim.promptId())));

        Map<Claim, Completion> completions = queue.completeAll(annotations);

        assertThat(completions.get(lost)).isEqualTo(new Completion.LeaseLost());
        assertThat(completions.values())
                .containsExactlyInAnyOrder(
                        new Completion.LeaseLost(), new Completion.Stored(2), new Completion.Stored(0));
        assertThat(fixture.number("SELECT count(*) FROM annotations")).isEqualTo(2);
        assertThat(fixture.number("SELECT count(*) FROM samples WHERE revision = 1"))
                .isEqualTo(2);
    }

    @Test
    void aPostponedPromptWaits() {
        waiting(1);

        queue.postpone(queue.claim(1, LEASE).getFirst(), LEASE);

        assertThat(queue.claim(1, LEASE)).isEmpty();
    }

    @Test
    void aNewerAnnotationKeepsTheOlderOne() {
        fixture.samples().save(fixture.incoming(List.of(image("a", "one"))), PromptAnnotations.LEFT_TO_WORKERS);
        Claim first = claimOf("one");
        queue.complete(first, Annotations.annotation(first.promptId(), "First.", 1, 1));
        Claim second = new Claim(first.request(), fixture.number("SELECT lease_fence FROM prompts"));

        queue.complete(second, Annotations.annotation(first.promptId(), "Second.", 0, 2));

        assertThat(fixture.select("SELECT caption FROM annotations ORDER BY version"))
                .containsExactly("First.", "Second.");
        assertThat(fixture.number("SELECT current_version FROM prompts")).isEqualTo(2);
        assertThat(fixture.number("SELECT revision FROM samples")).isEqualTo(2);
        assertThat(fixture.select("SELECT version || kind || position FROM questions ORDER BY 1"))
                .containsExactly("1content1", "1style1", "2content1", "2content2");
    }

    private void waiting(int prompts) {
        fixture.samples()
                .save(
                        fixture.incoming(IntStream.range(0, prompts)
                                .mapToObj(i -> image("sample-" + i, "prompt " + i))
                                .toList()),
                        PromptAnnotations.LEFT_TO_WORKERS);
    }

    private Claim claimOf(String prompt) {
        return queue.claim(10, LEASE).stream()
                .filter(claim -> claim.promptId().equals(promptId(prompt)))
                .findFirst()
                .orElseThrow();
    }

    private List<Claim> claimUntilNothingIsLeft() {
        List<Claim> all = new ArrayList<>();
        for (List<Claim> some = queue.claim(7, LEASE); !some.isEmpty(); some = queue.claim(7, LEASE)) {
            all.addAll(some);
        }
        return all;
    }
}
