package io.journeydb.annotate.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeydb.local.Component;
import io.journeydb.local.Endpoints;
import io.journeydb.local.junit.LocalStackTest;
import org.junit.jupiter.api.Test;

@LocalStackTest(components = Component.POSTGRES)
class MigrationTest {

    private static final String PROMPT = "0123456789abcdef0123456789abcdef";

    @Test
    void rowsOfTheFirstVersionGetTheirPhrasesAndParameters(Endpoints endpoints) {
        StoreFixture fixture = new StoreFixture(endpoints, "1");
        fixture.execute("INSERT INTO prompts (prompt_id, normalised, prompt) VALUES ('" + PROMPT + "', 'a', '{}')");
        fixture.execute(
                "INSERT INTO annotations VALUES ('" + PROMPT + "', 1, 'A.', 1, 1, DEFAULT,"
                        + " '{\"segments\":{\"style\":[\" Oil  Painting\",\"oil painting\",\" \",\"noir\"]}}', 't', '1', now())");
        fixture.execute("UPDATE prompts SET current_version = 1");
        insertSample(fixture, "plain", "midjourney", "{\"version\":\"5.2\",\"aspect\":\"3:2\"}");
        insertSample(fixture, "anime", "midjourney", "{\"niji\":\"6\",\"aspect\":\"wide\"}");
        insertSample(fixture, "other", "openjourney", "{\"version\":\"4\"}");

        fixture.migrate("2");

        assertThat(fixture.select("SELECT phrase || category || version FROM style_phrases ORDER BY 1"))
                .containsExactly("noirother1", "oil paintingother1");
        assertThat(fixture.select("SELECT concat_ws(',', sample_id, midjourney_version, aspect_ratio) FROM samples"))
                .containsExactlyInAnyOrder("plain,5.2,3:2", "anime,niji 6", "other");
    }

    private static void insertSample(StoreFixture fixture, String id, String generator, String parameters) {
        fixture.execute(
                "INSERT INTO samples (sample_id, prompt_id, split, shard, generator, ingested_at, event) VALUES ('"
                        + id + "', '" + PROMPT + "', 'train', 1, '" + generator
                        + "', now(), '{\"prompt\":{\"parameters\":"
                        + parameters + "}}')");
    }
}
