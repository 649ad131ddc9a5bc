package io.journeydb.annotate.bench;

import io.journeydb.annotate.bench.Load.Chunk;
import io.journeydb.annotate.store.AnnotationStore;
import io.journeydb.annotate.store.AnnotationStore.Replaced;
import io.journeydb.annotate.store.Database;
import io.journeydb.annotate.store.IncomingImage;
import io.journeydb.annotate.store.PhraseCategories;
import io.journeydb.annotate.store.SampleStore;
import io.journeydb.events.json.EventCodec;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The subject: the store as the service uses it. */
final class ThroughStore {

    private final String subject;
    private final Tables tables;
    private final SampleStore samples;
    private final AnnotationStore annotations;

    ThroughStore(String subject, Tables tables) {
        this.subject = subject;
        Database database = new Database(tables.connections());
        EventCodec codec = new EventCodec();
        this.tables = tables;
        this.samples = new SampleStore(database, codec, PhraseCategories.UNKNOWN);
        this.annotations = new AnnotationStore(database, codec, PhraseCategories.UNKNOWN);
    }

    Figures run(Load load) throws SQLException {
        long nanos = 0;
        long updates = 0;
        long replacedPhrases = 0;
        for (int number = 0; number < load.chunks(); number++) {
            Chunk chunk = load.chunk(number);
            long begin = System.nanoTime();
            for (List<IncomingImage> batch : chunk.batches()) {
                samples.save(batch, request -> Optional.of(chunk.first().get(request.promptId())));
            }
            Replaced replaced = annotations.replace(chunk.again());
            nanos += System.nanoTime() - begin;
            updates += replaced.prompts() + replaced.samples();
            replacedPhrases += chunk.again().stream()
                    .mapToInt(each -> BenchSample.phrases(each.annotation()).size())
                    .sum();
        }
        return Figures.of(subject, load, tables.rows(), updates + replacedPhrases, Duration.ofNanos(nanos));
    }
}
