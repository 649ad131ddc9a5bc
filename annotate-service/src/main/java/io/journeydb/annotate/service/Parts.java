package io.journeydb.annotate.service;

import io.journeydb.annotate.patience.Backoff;
import io.journeydb.annotate.patience.Patience;
import io.journeydb.annotate.store.AnnotatedSamples;
import io.journeydb.annotate.store.Backlog;
import io.journeydb.annotate.store.Database;
import io.journeydb.annotate.store.Leases;
import io.journeydb.annotate.store.PhraseCategories;
import io.journeydb.annotate.store.PromptLookup;
import io.journeydb.annotate.store.PromptQueue;
import io.journeydb.annotate.store.QuestionLookup;
import io.journeydb.annotate.store.Reannotations;
import io.journeydb.annotate.store.Refusals;
import io.journeydb.annotate.store.SampleOutbox;
import io.journeydb.annotate.store.SampleStore;
import io.journeydb.annotate.store.SampleTraces;
import io.journeydb.annotate.store.StatisticsQuery;
import io.journeydb.annotate.store.WorkerId;
import io.journeydb.annotate.telemetry.Telemetry;
import io.journeydb.diagnosis.RequestTimers;
import io.journeydb.events.json.EventCodec;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import javax.sql.DataSource;

/** The parts that hold no thread. */
@Singleton
final class Parts {

    private static final String TRANSACTION = "transaction";

    @Singleton
    EventCodec codec() {
        return new EventCodec();
    }

    @Singleton
    InstantSource clock() {
        return InstantSource.system();
    }

    @Singleton
    Telemetry telemetry(MeterRegistry registry) {
        return new Telemetry(registry);
    }

    @Singleton
    Backoff backoff(AnnotateConfig config) {
        return Setting.of(
                "journeydb.annotate.retry.first and .longest",
                () -> new Backoff(config.retry().first(), config.retry().longest()));
    }

    @Singleton
    Patience patience(Backoff backoff, Telemetry telemetry) {
        return new Patience(backoff, telemetry::retried);
    }

    @Singleton
    Database database(DataSource connections, MeterRegistry registry) {
        RequestTimers timers = new RequestTimers(
                registry,
                "journeydb.database.latency",
                "One transaction, with the wait for its connection",
                List.of(TRANSACTION));
        return new Database(connections, (committed, took) -> timers.ended(TRANSACTION, committed, took));
    }

    @Singleton
    SampleStore sampleStore(Database database, EventCodec codec, PhraseCategories categories) {
        return new SampleStore(database, codec, categories);
    }

    @Singleton
    PromptQueue promptQueue(Database database, EventCodec codec, PhraseCategories categories) {
        return new PromptQueue(database, codec, categories, WorkerId.random());
    }

    @Singleton
    SampleOutbox outbox(Database database) {
        return new SampleOutbox(database);
    }

    @Singleton
    Refusals refusals(Database database, EventCodec codec) {
        return new Refusals(database, codec);
    }

    @Singleton
    Reannotations reannotations(Database database) {
        return new Reannotations(database);
    }

    @Singleton
    SampleTraces sampleTraces(Database database, EventCodec codec) {
        return new SampleTraces(database, codec);
    }

    @Singleton
    Leases leases(Database database) {
        return new Leases(database);
    }

    @Singleton
    AnnotatedSamples annotatedSamples(Database database, EventCodec codec) {
        return new AnnotatedSamples(database, codec);
    }

    @Singleton
    PromptLookup promptLookup(Database database, EventCodec codec) {
        return new PromptLookup(database, codec);
    }

    @Singleton
    QuestionLookup questionLookup(Database database, EventCodec codec) {
        return new QuestionLookup(database, codec);
    }

    @Singleton
    StatisticsQuery statistics(Database database, InstantSource clock) {
        return new StatisticsQuery(database, clock);
    }

    @Singleton
    Backlog backlog(Database database) {
        return new Backlog(database);
    }
}
