package io.journeydb.annotate.store;

import static io.journeydb.annotate.Images.image;
import static io.journeydb.annotate.Images.promptId;
import static org.assertj.core.api.Assertions.assertThat;

import io.journeydb.annotate.Annotations;
import io.journeydb.annotate.statistics.Statistics;
import io.journeydb.annotate.statistics.Statistics.Arrivals;
import io.journeydb.annotate.statistics.Statistics.GeneratorRow;
import io.journeydb.annotate.statistics.Statistics.Row;
import io.journeydb.annotate.statistics.Statistics.Share;
import io.journeydb.events.Annotation;
import io.journeydb.events.ImageStored;
import io.journeydb.events.Prompt;
import io.journeydb.events.identity.PromptId;
import io.journeydb.events.identity.Split;
import io.journeydb.local.Component;
import io.journeydb.local.Endpoints;
import io.journeydb.local.junit.LocalStackTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@LocalStackTest(components = Component.POSTGRES)
class StatisticsQueryTest {

    private static final Instant NOW = Instant.parse("2026-05-06T07:08:09Z");

    private StoreFixture fixture;

    @BeforeEach
    void makeTables(Endpoints endpoints) {
        fixture = new StoreFixture(endpoints);
    }

    @Test
    void anEmptyStoreHasATableOfZeros() {
        assertThat(count().rows())
                .containsExactly(
                        new Row("train", 0, 0, 0, 0, 0, 0),
                        new Row("val", 0, 0, 0, 0, 0, 0),
                        new Row("test", 0, 0, 0, 0, 0, 0),
                        new Row("external", 0, 0, 0, 0, 0, 0),
                        new Row("total", 0, 0, 0, 0, 0, 0));
    }

    @Test
    void theTableIsTheOneCountedByHand() {
        Map<PromptId, Annotation> annotations = Map.of(
                promptId("two and three"), annotation("two and three", "A caption.", 2, 3),
                promptId("style only"), annotation("style only", "A caption.", 1, 0),
                promptId("no caption"), annotation("no caption", " ", 4, 4),
                promptId("no question"), annotation("no question", "A caption.", 0, 0));
        fixture.samples()
                .save(
                        fixture.incoming(List.of(
                                image("a", "two and three"),
                                image("b", "two and three"),
                                image("c", "not annotated"),
                                image("d", "no caption"),
                                image("e", "style only", Split.VAL),
                                image("f", "no question", Split.TEST),
                                image("g", "two and three", Split.EXTERNAL))),
                        request -> Optional.ofNullable(annotations.get(request.promptId())));

        Statistics statistics = count();

        assertThat(statistics.at()).isEqualTo(NOW);
        assertThat(statistics.rows())
                .containsExactly(
                        new Row("train", 4, 3, 2, 1, 4, 6),
                        new Row("val", 1, 1, 1, 1, 1, 0),
                        new Row("test", 1, 1, 0, 0, 0, 0),
                        new Row("external", 1, 1, 1, 1, 2, 3),
                        new Row("total", 7, 6, 4, 3, 7, 9));
    }

    @Test
    void onlyTheAnnotationInForceCounts() {
        fixture.samples()
                .save(
                        fixture.incoming(List.of(image("a", "one"))),
                        request -> Optional.of(annotation("one", "Old.", 5, 5)));
        fixture.execute("UPDATE prompts SET current_version = NULL");
        Claim claim = fixture.prompts().claim(1, Duration.ofMinutes(1)).getFirst();
        fixture.prompts().complete(claim, annotation("one", "New.", 1, 2));

        assertThat(count().rows().getFirst()).isEqualTo(new Row("train", 1, 1, 1, 1, 1, 2));
    }

    @Test
    void generatorsAndParametersAreCountedFromTheSamples() {
        Annotation annotation = annotation("one", "A caption.", 2, 3);
        fixture.samples()
                .save(
                        fixture.incoming(List.of(
                                midjourney("a", "2026-01-01T10:59:59Z", Map.of("version", "5.2", "aspect", "3:2")),
                                midjourney("b", "2026-01-01T11:00:00Z", Map.of("version", "5.2")),
                                midjourney("c", "2026-01-01T11:30:00Z", Map.of("niji", "6", "aspect", "3:2")),
                                image("d", "one", Split.EXTERNAL),
                                image("e", "waiting", Split.EXTERNAL))),
                        request -> Optional.of(annotation)
                                .filter(any -> request.promptId().equals(promptId("one"))));

        Statistics statistics = count();

        assertThat(statistics.generators())
                .containsExactly(
                        new GeneratorRow("midjourney", 3, 1, 6, 9), new GeneratorRow("openjourney", 1, 1, 2, 3));
        assertThat(statistics.parameters().versions()).containsExactly(new Share("5.2", 2), new Share("niji 6", 1));
        assertThat(statistics.parameters().aspectRatios())
                .containsExactly(new Share("3:2", 2), new Share("default", 1));
        assertThat(statistics.arrivals())
                .startsWith(
                        new Arrivals(Instant.parse("2026-01-01T10:00:00Z"), 1),
                        new Arrivals(Instant.parse("2026-01-01T11:00:00Z"), 2))
                .hasSize(3);
    }

    private static ImageStored midjourney(String id, String ingestedAt, Map<String, String> parameters) {
        ImageStored image = image(id, "one");
        return new ImageStored(
                image.sampleId(),
                image.promptId(),
                image.split(),
                image.shard(),
                image.generator(),
                new Prompt("one", "one", "one", new TreeMap<>(parameters), List.of()),
                image.image(),
                image.source(),
                Instant.parse(ingestedAt));
    }

    private Statistics count() {
        return new StatisticsQuery(fixture.database(), () -> NOW).count();
    }

    private static Annotation annotation(String prompt, String caption, int style, int content) {
        return Annotations.annotation(promptId(prompt), caption, style, content);
    }
}
