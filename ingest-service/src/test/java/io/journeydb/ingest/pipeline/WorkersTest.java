package io.journeydb.ingest.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeydb.ingest.support.Pictures;
import io.journeydb.ingest.support.Records;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkersTest {

    private static final BooleanSupplier QUICK = () -> false;

    private final Workers workers = new Workers(new Concurrency(4, 2));

    @AfterEach
    void close() {
        workers.close();
    }

    @Test
    void workOfOneLaneKeepsItsOrder() {
        Optional<Lane> lane = lane("same");
        List<Integer> done = new CopyOnWriteArrayList<>();

        CompletableFuture.allOf(IntStream.range(0, 200)
                        .mapToObj(i -> workers.run(lane, () -> i % 3 == 0, () -> done.add(i)))
                        .toArray(CompletableFuture[]::new))
                .join();

        assertThat(done)
                .containsExactlyElementsOf(IntStream.range(0, 200).boxed().toList());
    }

    @Test
    void aLaneThatIsHeldHoldsNoOther() {
        CountDownLatch held = new CountDownLatch(1);
        CompletableFuture<Boolean> slow = workers.run(lane("slow"), QUICK, () -> await(held));

        String other = workers.run(lane("other"), QUICK, () -> "done").join();

        assertThat(other).isEqualTo("done");
        assertThat(slow).isNotDone();
        held.countDown();
        assertThat(slow.join()).isTrue();
    }

    @Test
    void anyNumberOfSlowWorksHoldsNoOther() {
        CountDownLatch held = new CountDownLatch(1);
        List<CompletableFuture<Boolean>> slow = IntStream.range(0, 16)
                .mapToObj(i -> workers.run(lane("slow-" + i), () -> true, () -> await(held)))
                .toList();

        assertThat(workers.run(lane("other"), QUICK, () -> "done"))
                .succeedsWithin(Duration.ofSeconds(30))
                .isEqualTo("done");
        assertThat(slow).noneMatch(CompletableFuture::isDone);
        held.countDown();
        assertThat(slow).allMatch(CompletableFuture::join);
    }

    @Test
    void aFailureBelongsToItsOwnWorkAlone() {
        CompletableFuture<String> failing = workers.run(lane("same"), QUICK, () -> {
            throw new IllegalStateException("the first fails");
        });
        CompletableFuture<String> next = workers.run(lane("same"), QUICK, () -> "the next is done");

        assertThat(next.join()).isEqualTo("the next is done");
        assertThatThrownBy(failing::join).hasRootCauseMessage("the first fails");
    }

    @Test
    void aSamplesOwnIdIsItsLaneAndElseItsKey() {
        byte[] picture = Pictures.png(1);
        var named = Records.byValue(picture, "a cat").with("ce_subject", "cat");

        assertThat(Lane.of(named.keyed("a").record()))
                .isEqualTo(Lane.of(named.keyed("b").record()))
                .isPresent();
        assertThat(Lane.of(Records.byValue(picture, "a cat").keyed("cat").record()))
                .isEqualTo(Lane.of(named.record()));
        assertThat(Lane.of(Records.byValue(picture, "a cat").keyed(null).record()))
                .isEmpty();
    }

    @Test
    void anIdWithoutAValueNamesNoSample() {
        Records sample = Records.byValue(Pictures.png(1), "a cat");

        assertThat(Lane.of(sample.with("ce_subject", (byte[]) null).keyed("key").record()))
                .isEqualTo(Lane.of(Records.bare(new byte[1]).keyed("key").record()));
        assertThat(Lane.of(sample.keyed(null).record())).isEmpty();
        assertThat(Lane.of(Records.bare(new byte[1])
                        .with("ce_subject", "")
                        .keyed(null)
                        .record()))
                .isEmpty();
    }

    private static Optional<Lane> lane(String subject) {
        return Lane.of(Records.bare(new byte[1]).with("ce_subject", subject).record());
    }

    private static boolean await(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
