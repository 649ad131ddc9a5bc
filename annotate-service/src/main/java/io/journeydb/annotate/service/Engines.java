package io.journeydb.annotate.service;

import io.journeydb.annotate.annotator.Annotator;
import io.journeydb.annotate.category.CategorisingAnnotator;
import io.journeydb.annotate.intake.ImageIntake;
import io.journeydb.annotate.intake.Rejections;
import io.journeydb.annotate.patience.Patience;
import io.journeydb.annotate.publish.Publisher;
import io.journeydb.annotate.publish.PublisherLease;
import io.journeydb.annotate.publish.TracedAnnotationTopic;
import io.journeydb.annotate.publish.TracedOutbox;
import io.journeydb.annotate.store.Leases;
import io.journeydb.annotate.store.PhraseCategories;
import io.journeydb.annotate.store.PromptAnnotations;
import io.journeydb.annotate.store.PromptQueue;
import io.journeydb.annotate.store.Refusals;
import io.journeydb.annotate.store.SampleOutbox;
import io.journeydb.annotate.store.SampleStore;
import io.journeydb.annotate.store.SampleTraces;
import io.journeydb.annotate.telemetry.Telemetry;
import io.journeydb.annotate.work.ImmediateAnnotations;
import io.journeydb.annotate.work.PromptWorkers;
import io.journeydb.annotate.work.RefusedSamples;
import io.journeydb.annotate.work.WorkSettings;
import io.journeydb.diagnosis.trace.Traces;
import io.journeydb.events.json.EventCodec;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** The parts that work: intake, workers, publisher. */
@Singleton
final class Engines {

    @Singleton
    PromptAnnotations promptAnnotations(
            AnnotateConfig config,
            Annotator annotator,
            PhraseCategories categories,
            InstantSource clock,
            Telemetry telemetry) {
        return config.immediate() && ImmediateAnnotations.suits(annotator)
                ? new ImmediateAnnotations(new CategorisingAnnotator(annotator, categories), clock, telemetry)
                : PromptAnnotations.LEFT_TO_WORKERS;
    }

    @Singleton
    ImageIntake intake(
            EventCodec codec,
            SampleStore store,
            PromptAnnotations annotations,
            Rejections rejections,
            Patience patience,
            Telemetry telemetry,
            Signals signals) {
        return new ImageIntake(codec, store, annotations, rejections, patience, telemetry, signals);
    }

    @Singleton
    PromptWorkers workers(
            AnnotateConfig config,
            PromptQueue queue,
            Annotator annotator,
            WorkersCategories categories,
            Patience patience,
            InstantSource clock,
            Telemetry telemetry,
            Signals signals) {
        WorkSettings settings = Setting.of(
                "journeydb.annotate.workers.concurrency, .lease and .after-defect",
                () -> new WorkSettings(
                        config.workers().concurrency(),
                        config.workers().lease(),
                        config.workers().afterDefect()));
        Annotator categorising = new CategorisingAnnotator(annotator, categories.categories());
        return new PromptWorkers(queue, categorising, settings, patience, clock, telemetry, signals);
    }

    @Singleton
    RefusedSamples refusedSamples(Refusals refusals, Rejections rejections, EventCodec codec, Telemetry telemetry) {
        return new RefusedSamples(refusals, rejections, codec, telemetry);
    }

    @Singleton
    PublisherLease publisherLease(AnnotateConfig config, Leases leases) {
        String holder = "process " + ProcessHandle.current().pid();
        return new PublisherLease(leases, holder, config.publisher().lease());
    }

    @Singleton
    Publisher publisher(
            AnnotateConfig config,
            SampleOutbox outbox,
            PublisherLease lease,
            TracedAnnotationTopic topic,
            SampleTraces store,
            Traces traces,
            Patience patience,
            Telemetry telemetry) {
        int batch = config.publisher().batch();
        if (!traces.isOn()) {
            return new Publisher(outbox, lease, topic, batch, patience, telemetry);
        }
        TracedOutbox traced = new TracedOutbox(outbox, topic, store, traces);
        return new Publisher(traced, lease, traced, batch, patience, telemetry);
    }
}
