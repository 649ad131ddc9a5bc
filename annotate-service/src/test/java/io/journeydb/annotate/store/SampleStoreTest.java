package io.journeydb.annotate.store;

import static io.journeydb.annotate.Images.image;
import static io.journeydb.annotate.Images.promptId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeydb.annotate.Annotations;
import io.journeydb.events.ImageStored;
import io.journeydb.events.identity.SampleId;
import io.journeydb.local.Component;
import io.journeydb.local.Endpoints;
import io.journeydb.local.junit.LocalStackTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@LocalStackTest(components = Component.POSTGRES)
class SampleStoreTest {

    private StoreFixture fixture;
    private SampleStore store;

    @BeforeEach
    void makeTables(Endpoints endpoints) {
        fixture = new StoreFixture(endpoints);
        store = fixture.samples();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void threeDeliveriesInAnyOrderAndAnyBatchesLeaveTheRowsOfOne(long seed) {
        List<ImageStored> images = images(600);
        store.save(fixture.incoming(images), Annotations::atOnce);
        List<String> once = fixture.everything();
        Random random = new Random(seed);
        List<ImageStored> thrice = new ArrayList<>(images);
        thrice.addAll(images);
        thrice.addAll(images);
        Collections.shuffle(thrice, random);

        fixture.execute("TRUNCATE samples, prompts, annotations, questions, style_phrases CASCADE");
        for (int from = 0; from < thrice.size(); ) {
            int to = Math.min(thrice.size(), from + 1 + random.nextInt(450));
            store.save(fixture.incoming(thrice.subList(from, to)), Annotations::atOnce);
            from = to;
        }

        assertThat(fixture.everything()).hasSizeGreaterThan(600).isEqualTo(once);
    }

    @Test
    void aLargeBatchLeavesTheRowsOfSmallOnes() {
        List<ImageStored> images = images(1_500);
        for (int from = 0; from < images.size(); from += 100) {
            store.save(fixture.incoming(images.subList(from, from + 100)), Annotations::atOnce);
        }
        List<String> bySmallOnes = fixture.everything();

        fixture.execute("TRUNCATE samples, prompts, annotations, questions, style_phrases CASCADE");
        store.save(fixture.incoming(images.subList(0, 300)), Annotations::atOnce);
        Saved saved = store.save(fixture.incoming(images), Annotations::atOnce);

        assertThat(saved.stored()).isEqualTo(1_200);
        assertThat(saved.duplicates()).isEqualTo(300);
        assertThat(fixture.everything()).isEqualTo(bySmallOnes);
    }

    @Test
    void aBatchSaysWhatIsNewAndWhatIsNot() {
        store.save(fixture.incoming(List.of(image("a", "one"))), Annotations::atOnce);

        Saved saved = store.save(
                fixture.incoming(List.of(image("a", "one"), image("b", "two"), image("b", "two"))),
                Annotations::atOnce);

        assertThat(saved).isEqualTo(new Saved(1, 2, 1, 1, 0));
    }

    @Test
    void aSampleWaitsAtRevisionZeroAndBecomesOneWithTheFirstAnnotation() {
        store.save(fixture.incoming(List.of(image("a", "one"))), PromptAnnotations.LEFT_TO_WORKERS);
        assertThat(revision("a")).isZero();
        assertThat(fixture.annotatedSamples().find(new SampleId("a"))).isEmpty();

        store.save(fixture.incoming(List.of(image("b", "one"))), Annotations::atOnce);

        assertThat(revision("a")).isEqualTo(1);
        assertThat(revision("b")).isEqualTo(1);
    }

    @Test
    void aNewImageOfAnAnnotatedPromptIsAnnotatedAtOnce() {
        store.save(fixture.incoming(List.of(image("a", "one"))), Annotations::atOnce);

        Saved saved = store.save(fixture.incoming(List.of(image("b", "one"))), PromptAnnotations.LEFT_TO_WORKERS);

        assertThat(saved).isEqualTo(new Saved(1, 0, 0, 1, 0));
        assertThat(revision("b")).isEqualTo(1);
        assertThat(fixture.annotatedSamples().find(new SampleId("b")))
                .hasValueSatisfying(
                        sample -> assertThat(sample.annotation()).isEqualTo(Annotations.annotation(promptId("one"))));
    }

    @Test
    void annotatorsSeeThePromptWithoutTheParametersOfOneSample() {
        store.save(fixture.incoming(List.of(image("a", "One Rabbit"))), request -> {
            assertThat(request.prompt().text()).isEqualTo("One Rabbit");
            assertThat(request.prompt().raw()).isEqualTo("One Rabbit");
            assertThat(request.prompt().parameters()).isEmpty();
            return Annotations.atOnce(request);
        });
    }

    @ParameterizedTest
    @CsvSource({"50, 24", "250, 6"})
    void processesThatTakeInTheSamePromptsAnnotateEachOnce(int prompts, int batches) {
        AtomicInteger asked = new AtomicInteger();
        PromptAnnotations counting = request -> {
            asked.incrementAndGet();
            return Annotations.atOnce(request);
        };
        try (ExecutorService processes = Executors.newFixedThreadPool(6)) {
            CompletableFuture.allOf(IntStream.range(0, batches)
                            .mapToObj(batch -> fixture.incoming(overlapping(batch, prompts)))
                            .map(batch -> CompletableFuture.runAsync(() -> store.save(batch, counting), processes))
                            .toArray(CompletableFuture[]::new))
                    .join();
        }

        assertThat(asked).hasValue(prompts);
        assertThat(fixture.number("SELECT count(*) FROM annotations")).isEqualTo(prompts);
        assertThat(fixture.number("SELECT count(*) FROM samples WHERE revision = 1"))
                .isEqualTo(batches * 2L * prompts);
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 300, 1_200})
    void aBatchWithTextThatPostgresqlCannotStoreIsRefusedWhole(int size) {
        List<ImageStored> images = new ArrayList<>(images(size));
        images.add(image("nul", "a\0b"));

        assertThatThrownBy(() -> store.save(fixture.incoming(images), Annotations::atOnce))
                .isInstanceOf(RefusedDataException.class);
        assertThat(fixture.number("SELECT count(*) FROM prompts")).isZero();
    }

    private long revision(String id) {
        return fixture.number("SELECT revision FROM samples WHERE sample_id = '" + id + "'");
    }

    private static List<ImageStored> images(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> image("sample-" + i, "A House \u201c\\N\u201d, \ud83d\udc30 number " + i / 3))
                .toList();
    }

    /** Two samples of its own of each of the same prompts, which come in another order in every batch. */
    private static List<ImageStored> overlapping(int batch, int prompts) {
        List<ImageStored> images = new ArrayList<>();
        for (int i = 0; i < 2 * prompts; i++) {
            images.add(image("batch-" + batch + "-" + i, "shared " + i % prompts));
        }
        Collections.shuffle(images, new Random(batch));
        return images;
    }
}
