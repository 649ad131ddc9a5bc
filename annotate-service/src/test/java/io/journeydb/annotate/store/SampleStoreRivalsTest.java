package io.journeydb.annotate.store;

import static io.journeydb.annotate.Images.image;
import static io.journeydb.annotate.Images.promptId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.journeydb.annotate.Annotations;
import io.journeydb.annotate.annotator.AnnotationRequest;
import io.journeydb.events.ImageStored;
import io.journeydb.local.Component;
import io.journeydb.local.Endpoints;
import io.journeydb.local.junit.LocalStackTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody else stores a row of a large batch while the batch is being copied. */
@LocalStackTest(components = Component.POSTGRES)
class SampleStoreRivalsTest {

    private static final int PROMPTS = 250;
    private static final int RIVALS = 7;
    private static final String RIVALS_SPELLING = "PROMPT " + RIVALS;

    private StoreFixture fixture;
    private SampleStore store;

    @BeforeEach
    void makeTables(Endpoints endpoints) {
        fixture = new StoreFixture(endpoints);
        store = fixture.samples();
    }

    @Test
    void aSampleThatSomebodyElseStoresWithAnotherPromptStaysTheirs() throws SQLException {
        store.save(fixture.incoming(List.of(image("other", "rival"))), Annotations::atOnce);

        Saved saved = saveAgainst(
                "INSERT INTO samples (sample_id, prompt_id, split, shard, generator, ingested_at, event)"
                        + " SELECT 'sample-7', prompt_id, split, shard, generator, ingested_at, event FROM samples",
                "samples",
                Annotations::atOnce);

        assertThat(saved).isEqualTo(new Saved(2 * PROMPTS - 1, 1, PROMPTS, 2 * PROMPTS - 1, 0));
        assertThat(fixture.select("SELECT prompt_id FROM samples WHERE sample_id = 'sample-7'"))
                .containsExactly(promptId("rival").value());
        assertThat(fixture.number("SELECT count(*) FROM samples WHERE revision = 1"))
                .isEqualTo(2 * PROMPTS);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, RIVALS, RIVALS + 1, PROMPTS})
    void aPromptThatSomebodyElseStoresStaysTheirsAndEveryPromptIsAnnotatedOnceOrWaits(int annotated)
            throws SQLException {
        Queue<AnnotationRequest> asked = new ConcurrentLinkedQueue<>();

        Saved saved = saveAgainst(insertRivalsPrompt(), "prompts", request -> {
            asked.add(request);
            return Annotations.atOnce(request).filter(annotation -> number(request) < annotated);
        });

        assertThat(saved).isEqualTo(new Saved(2 * PROMPTS, 0, annotated, 2 * annotated, PROMPTS - annotated));
        assertThat(asked.stream().map(AnnotationRequest::promptId))
                .hasSize(PROMPTS)
                .doesNotHaveDuplicates();
        assertThat(asked.stream().map(request -> request.prompt().text())).contains(RIVALS_SPELLING);
        assertRows(annotated);
    }

    @Test
    void aPromptThatSomebodyElseStoresWaitsForTheWorkersWithTheOthers() throws SQLException {
        Saved saved = saveAgainst(insertRivalsPrompt(), "prompts", PromptAnnotations.LEFT_TO_WORKERS);

        assertThat(saved).isEqualTo(new Saved(2 * PROMPTS, 0, 0, 0, PROMPTS));
        assertRows(0);
    }

    /** Saves the batch while the statement's transaction is open, which ends when the batch waits for it. */
    private Saved saveAgainst(String statement, String table, PromptAnnotations annotations) throws SQLException {
        try (Connection rival = fixture.connections().getConnection();
                Statement insert = rival.createStatement()) {
            rival.setAutoCommit(false);
            insert.executeUpdate(statement);
            CompletableFuture<Saved> saved =
                    CompletableFuture.supplyAsync(() -> store.save(fixture.incoming(batch()), annotations));
            await().until(() -> fixture.number("SELECT count(*) FROM pg_stat_activity"
                            + " WHERE datname = current_database() AND wait_event_type = 'Lock'"
                            + " AND query LIKE 'COPY " + table + " %'")
                    > 0);
            rival.commit();
            return saved.join();
        }
    }

    private String insertRivalsPrompt() {
        IncomingImage image = fixture.incoming(image("rivals", RIVALS_SPELLING));
        return "INSERT INTO prompts (prompt_id, normalised, prompt) VALUES ('" + image.promptId() + "', '"
                + image.prompt().normalised() + "', '" + image.promptJson() + "')";
    }

    private void assertRows(int annotated) {
        assertThat(fixture.number("SELECT count(*) FROM prompts")).isEqualTo(PROMPTS);
        assertThat(fixture.select(
                        "SELECT prompt ->> 'text' FROM prompts WHERE prompt_id = '" + promptId(RIVALS_SPELLING) + "'"))
                .containsExactly(RIVALS_SPELLING);
        assertThat(fixture.number("SELECT count(*) FROM prompts WHERE current_version = 1"))
                .isEqualTo(annotated);
        assertThat(fixture.number("SELECT count(*) FROM prompts WHERE current_version IS NULL"))
                .isEqualTo(PROMPTS - annotated);
        assertThat(fixture.number("SELECT count(*) FROM annotations")).isEqualTo(annotated);
        assertThat(fixture.number("SELECT count(*) FROM samples WHERE revision = 1"))
                .isEqualTo(2L * annotated);
    }

    /** Two samples of each prompt. */
    private static List<ImageStored> batch() {
        return IntStream.range(0, 2 * PROMPTS)
                .mapToObj(i -> image("sample-" + i, "Prompt " + i % PROMPTS))
                .toList();
    }

    private static int number(AnnotationRequest request) {
        return Integer.parseInt(request.prompt().normalised().substring("prompt ".length()));
    }
}
