package io.journeydb.annotate.store;

import static io.journeydb.annotate.Images.image;
import static io.journeydb.annotate.Images.promptId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.journeydb.annotate.Annotations;
import io.journeydb.local.Component;
import io.journeydb.local.Endpoints;
import io.journeydb.local.junit.LocalStackTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@LocalStackTest(components = Component.POSTGRES)
class WorkerLeasesTest {

    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private StoreFixture fixture;
    private PromptQueue one;
    private PromptQueue other;

    @BeforeEach
    void makeTables(Endpoints endpoints) {
        fixture = new StoreFixture(endpoints);
        one = fixture.prompts(new WorkerId("one"));
        other = fixture.prompts(new WorkerId("other"));
        fixture.samples()
                .save(
                        fixture.incoming(List.of(image("a", "first"), image("b", "second"))),
                        PromptAnnotations.LEFT_TO_WORKERS);
    }

    @Test
    void renewingWaitsForNobodyWhoHoldsPrompts() throws SQLException {
        List<Claim> held = one.claim(2, Duration.ZERO);
        try (Connection intake = fixture.connections().getConnection();
                Statement statement = intake.createStatement()) {
            intake.setAutoCommit(false);
            statement.execute("SELECT 1 FROM prompts WHERE prompt_id = '" + promptId("first") + "' FOR NO KEY UPDATE");

            CompletableFuture<Void> renewal = CompletableFuture.runAsync(() -> one.renew(held, LEASE));

            await().atMost(PATIENCE).until(renewal::isDone);
            renewal.join();
            intake.rollback();
        }
        fixture.neverLate("other");
        assertThat(other.claim(2, LEASE)).isEmpty();
    }

    @Test
    void whoRenewsKeepsItsPromptsBeyondTheLeaseOfTheClaims() {
        List<Claim> held = one.claim(2, Duration.ZERO);
        one.renew(held, LEASE);
        fixture.neverLate("other");

        assertThat(other.claim(2, LEASE)).isEmpty();
    }

    @Test
    void anOutageThatMakesAllLateTakesNoPromptFromAnybody() {
        List<Claim> held = one.claim(2, Duration.ZERO);
        one.renew(held, LEASE);
        fixture.neverLate("other");
        allAreLate();

        assertThat(other.claim(2, LEASE)).as("by who is late itself").isEmpty();
        other.renew(List.of(), LEASE);
        assertThat(other.claim(2, LEASE)).as("by who was late just now").isEmpty();
        one.renew(held, LEASE);
        fixture.neverLate("other");
        assertThat(other.claim(2, LEASE)).as("after both have renewed").isEmpty();

        assertThat(one.complete(
                        held.getFirst(), Annotations.annotation(held.getFirst().promptId())))
                .isEqualTo(new Completion.Stored(1));
    }

    @Test
    void whatALateWorkerHoldsIsTakenByWhoWasNeverLate() {
        List<Claim> held = one.claim(2, Duration.ZERO);
        one.renew(held, LEASE);
        allAreLate();
        fixture.neverLate("other");

        List<Claim> taken = other.claim(2, LEASE);

        assertThat(taken).hasSize(2);
        one.renew(held, LEASE);
        assertThat(one.claim(2, LEASE)).isEmpty();
        assertThat(one.complete(
                        held.getFirst(), Annotations.annotation(held.getFirst().promptId())))
                .isEqualTo(new Completion.LeaseLost());
    }

    @Test
    void aLateWorkersAnnotationCountsWhileNobodyHasTakenThePrompt() {
        Claim claim = one.claim(1, Duration.ZERO).getFirst();
        one.renew(List.of(claim), LEASE);
        allAreLate();

        assertThat(one.complete(claim, Annotations.annotation(claim.promptId())))
                .isEqualTo(new Completion.Stored(1));
    }

    @Test
    void aClaimThatItsWorkerNeverHeardOfIsFreeAgain() {
        one.claim(2, Duration.ZERO);

        one.renew(List.of(), LEASE);

        assertThat(other.claim(2, LEASE)).hasSize(2);
    }

    @Test
    void rowsOfWorkersThatEndedLongAgoAreDeleted() {
        one.renew(List.of(), LEASE);
        fixture.execute("UPDATE workers SET expires_at = now() - interval '2 days'");

        other.renew(List.of(), LEASE);

        assertThat(fixture.select("SELECT worker_id FROM workers")).containsExactly("other");
    }

    @Test
    void howFarTheAnnotatorHasComeWaitsWithThePromptUntilThatIsAnnotated() {
        Claim claim = one.claim(1, LEASE).getFirst();
        one.postpone(claim, Duration.ZERO, Optional.of("two attempts"));

        Claim next = other.claim(2, LEASE).stream()
                .filter(each -> each.promptId().equals(claim.promptId()))
                .findFirst()
                .orElseThrow();
        assertThat(next.request().reached()).contains("two attempts");

        other.complete(next, Annotations.annotation(next.promptId()));
        assertThat(fixture.number("SELECT count(*) FROM prompts WHERE reached IS NOT NULL"))
                .isZero();
    }

    private void allAreLate() {
        fixture.execute("UPDATE workers SET expires_at = now() - interval '1 second'");
    }
}
