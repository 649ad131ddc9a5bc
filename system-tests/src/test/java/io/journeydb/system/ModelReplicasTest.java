package io.journeydb.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.journeydb.system.bench.model.AnnotateReplicas;
import io.journeydb.system.bench.model.PlayedModel;
import io.journeydb.system.bench.model.PlayedModel.ModelCall;
import io.journeydb.system.bench.model.Store;
import io.journeydb.system.bench.model.StoredImages;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelReplicasTest {

    private static final int REPLICAS = 3;
    private static final int CONCURRENCY = 16;
    private static final int SAMPLES = 2_000;
    private static final int PROMPTS = 700;
    private static final int KILLED = 1;
    private static final Duration PATIENCE = Duration.ofSeconds(240);

    /** Few enough that every replica's workers have a prompt when the model falls silent, many enough that all have asked. */
    private static final int ANSWERS = 300;

    private static final Map<String, String> SETTINGS = Map.of(
            "journeydb.annotate.workers.concurrency", Integer.toString(CONCURRENCY),
            "journeydb.annotate.workers.lease", "5s",
            "journeydb.annotate.publisher.lease", "2s",
            // The model is silent while the records are taken in, however long that takes.
            "journeydb.annotate.model.timeout", "10m");

    @Test
    void a_killed_replica_costs_no_more_calls_than_it_had_in_flight(@TempDir Path folder) {
        try (PlayedModel model = new PlayedModel(Duration.ofMillis(200), ANSWERS);
                AnnotateReplicas system = AnnotateReplicas.prepare(folder)) {
            StoredImages images = new StoredImages(system.endpoints().kafkaBootstrapServers());
            images.send("twice", SAMPLES, PROMPTS);
            images.send("twice", SAMPLES, PROMPTS);
            system.start(REPLICAS, model, SETTINGS);
            try (Store store = new Store(system.endpoints())) {
                await().atMost(PATIENCE)
                        .until(() -> store.number("SELECT count(*) FROM samples") == SAMPLES
                                && store.number("SELECT count(*) FROM annotations") == ANSWERS
                                && model.inFlight(KILLED) == CONCURRENCY);

                system.replica(KILLED).kill();
                model.speakOn();
                await().atMost(PATIENCE).until(() -> unannotated(store) == 0);

                assertThat(store.number("SELECT count(*) FROM annotations")).isEqualTo(PROMPTS);
                assertThat(store.number("SELECT count(*) FROM samples WHERE revision = 1"))
                        .isEqualTo(SAMPLES);
                assertThat(model.calls()).hasSizeBetween(PROMPTS, PROMPTS + CONCURRENCY);
                assertThat(model.mostInFlight()).isLessThanOrEqualTo(REPLICAS * CONCURRENCY);
                assertThat(askedTwice(model.calls()).values()).allSatisfy(calls -> {
                    assertThat(calls).hasSize(2);
                    assertThat(calls.getFirst().replica()).isEqualTo(Integer.toString(KILLED));
                });
                await().atMost(PATIENCE)
                        .until(() ->
                                store.number("SELECT count(*) FROM samples WHERE revision > published_revision") == 0);
            }
        }
    }

    private static long unannotated(Store store) {
        return store.number("SELECT count(*) FROM prompts WHERE current_version IS NULL");
    }

    private static Map<String, List<ModelCall>> askedTwice(List<ModelCall> calls) {
        Map<String, List<ModelCall>> byPrompt = calls.stream().collect(Collectors.groupingBy(ModelCall::prompt));
        byPrompt.values().removeIf(each -> each.size() == 1);
        return byPrompt;
    }
}
