package io.journeydb.annotate.work;

import static io.journeydb.annotate.Images.image;
import static org.assertj.core.api.Assertions.assertThat;

import io.journeydb.annotate.Annotations;
import io.journeydb.annotate.patience.Backoff;
import io.journeydb.annotate.patience.Patience;
import io.journeydb.annotate.store.Claim;
import io.journeydb.annotate.store.PromptAnnotations;
import io.journeydb.annotate.store.RefusedDataException;
import io.journeydb.annotate.store.StoreFixture;
import io.journeydb.local.Component;
import io.journeydb.local.Endpoints;
import io.journeydb.local.junit.LocalStackTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@LocalStackTest(components = Component.POSTGRES)
class GroupedCompletionsTest {

    private static final int PROMPTS = 60;

    private StoreFixture fixture;

    @BeforeEach
    void makeTables(Endpoints endpoints) {
        fixture = new StoreFixture(endpoints);
    }

    @Test
    void whatManyBringAtOnceIsStoredButForTheOneThatTheStoreRefuses() throws InterruptedException {
        fixture.samples()
                .save(
                        fixture.incoming(IntStream.range(0, PROMPTS)
                                .mapToObj(i -> image("sample-" + i, "prompt " + i))
                                .toList()),
                        PromptAnnotations.LEFT_TO_WORKERS);
        List<Claim> claims = fixture.prompts().claim(PROMPTS, Duration.ofMinutes(5));
        GroupedCompletions completions = new GroupedCompletions(
                fixture.prompts(), new Patience(new Backoff(Duration.ofMillis(10), Duration.ofMillis(50))));
        List<Future<?>> stores = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Claim claim : claims) {
                String caption = claim == claims.getFirst() ? "No store holds \u0000." : "A caption.";
                stores.add(threads.submit(
                        () -> completions.store(claim, Annotations.annotation(claim.promptId(), caption, 1, 1))));
            }
        }

        assertThat(stores.stream().filter(GroupedCompletionsTest::isRefused)).hasSize(1);
        assertThat(isRefused(stores.getFirst())).isTrue();
        assertThat(fixture.number("SELECT count(*) FROM annotations")).isEqualTo(PROMPTS - 1);
    }

    private static boolean isRefused(Future<?> store) {
        try {
            store.get();
            return false;
        } catch (ExecutionException e) {
            return e.getCause() instanceof RefusedDataException;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
