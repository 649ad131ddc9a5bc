package io.journeydb.annotate.service;

import static io.journeydb.annotate.Images.image;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.journeydb.events.ImageStored;
import io.journeydb.events.SampleAnnotated;
import io.journeydb.events.json.EventCodec;
import io.journeydb.events.kafka.Topic;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AnnotatePipelineTest extends ServiceTest {

    @Inject
    EventCodec codec;

    @Test
    void aStoredImageBecomesAnAnnotatedSample() {
        ImageStored image = image("pipeline-1", "A rabbit in a whisky bar, oil painting");
        try (TopicProbe annotations = probe(Topic.ANNOTATIONS)) {
            annotations.send(List.of(image));

            await().atMost(PATIENCE)
                    .until(() -> !latest(annotations, "pipeline-").isEmpty());

            ConsumerRecord<byte[], byte[]> record = annotations.read().getFirst();
            SampleAnnotated event = codec.decode(record.value(), SampleAnnotated.class);
            assertThat(text(record.key())).isEqualTo("pipeline-1");
            assertThat(event).isEqualTo(SampleAnnotated.of(image, 1, event.annotation()));
            assertThat(event.annotation().caption()).isNotBlank();
            String annotatedAt = event.annotation().provenance().annotatedAt().toString();
            assertThat(headers(record))
                    .containsEntry("ce_id", "pipeline-1/io.journeydb.SampleAnnotated.v1/1")
                    .containsEntry("ce_type", "io.journeydb.SampleAnnotated.v1")
                    .containsEntry("ce_source", "/journeydb/annotate")
                    .containsEntry("ce_subject", "pipeline-1")
                    .containsEntry("ce_time", annotatedAt)
                    .containsEntry("content-type", "application/json");
            byte[] served = RestAssured.get("/v1/annotations/pipeline-1").asByteArray();
            assertThat(served).isEqualTo(record.value());
        }
    }

    @Test
    void threeDeliveriesInAnyOrderChangeNothing() {
        List<ImageStored> images = images("again", 300);
        try (TopicProbe annotations = probe(Topic.ANNOTATIONS)) {
            annotations.send(images);
            await().atMost(PATIENCE).until(() -> latest(annotations, "again").size() == 300 && unpublished() == 0);
            Map<String, String> published = latest(annotations, "again");
            List<String> rows = rows("again");
            List<ImageStored> twiceMore = new ArrayList<>(images);
            twiceMore.addAll(images);
            Collections.shuffle(twiceMore, new Random(7));

            annotations.send(twiceMore);
            await().atMost(PATIENCE).until(() -> annotations.everythingIsConsumed() && unpublished() == 0);

            assertThat(rows("again")).hasSizeGreaterThanOrEqualTo(300).isEqualTo(rows);
            assertThat(latest(annotations, "again")).isEqualTo(published);
        }
    }

    @Test
    void whatIsPublishedAgainHasTheSameBytes() {
        try (TopicProbe annotations = probe(Topic.ANNOTATIONS)) {
            annotations.send(images("crash", 20));
            await().atMost(PATIENCE).until(() -> latest(annotations, "crash").size() == 20 && unpublished() == 0);

            // What a publisher leaves that dies after Kafka's acknowledgement and before its mark.
            execute("UPDATE samples SET published_revision = 0 WHERE sample_id LIKE 'crash-%'");

            await().atMost(PATIENCE).until(() -> annotations.read().size() == 40 && unpublished() == 0);
            Map<String, List<String>> values = annotations.read().stream()
                    .collect(groupingBy(
                            record -> text(record.key()),
                            mapping(record -> headers(record) + text(record.value()), toList())));
            assertThat(values)
                    .hasSize(20)
                    .allSatisfy((key, both) -> assertThat(both).hasSize(2).containsOnly(both.getFirst()));
        }
    }

    @Test
    void aNewAnnotationReachesTheTopicAsTheNextRevision() {
        try (TopicProbe annotations = probe(Topic.ANNOTATIONS)) {
            annotations.send(images("revised", 3));
            await().atMost(PATIENCE).until(() -> latest(annotations, "revised").size() == 3 && unpublished() == 0);

            // The prompt is open again, so a worker claims it.
            execute("UPDATE prompts SET current_version = NULL WHERE prompt_id IN"
                    + " (SELECT prompt_id FROM samples WHERE sample_id = 'revised-0')");

            await().atMost(PATIENCE).until(() -> latest(annotations, "revised").values().stream()
                    .allMatch(value -> value.contains("\"revision\":2")));
            assertThat(select("SELECT version FROM annotations JOIN samples USING (prompt_id)"
                            + " WHERE sample_id = 'revised-0' ORDER BY 1"))
                    .containsExactly("1", "2");
        }
    }
}
