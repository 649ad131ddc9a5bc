package io.journeydb.annotate.store;

import static io.journeydb.annotate.Images.image;
import static io.journeydb.annotate.Images.promptId;
import static org.assertj.core.api.Assertions.assertThat;

import io.journeydb.annotate.Annotations;
import io.journeydb.annotate.statistics.Statistics;
import io.journeydb.annotate.statistics.Statistics.Row;
import io.journeydb.events.Annotation;
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

    private Statistics count() {
        return new StatisticsQuery(fixture.database(), () -> NOW).count();
    }

    private static Annotation annotation(String prompt, String caption, int style, int content) {
        return Annotations.annotation(promptId(prompt), caption, style, content);
    }
}
