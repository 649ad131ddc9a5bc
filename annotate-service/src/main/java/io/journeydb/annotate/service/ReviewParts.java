package io.journeydb.annotate.service;

import io.journeydb.annotate.intake.Rejections;
import io.journeydb.annotate.intake.ReviewIntake;
import io.journeydb.annotate.patience.Patience;
import io.journeydb.annotate.review.Consensus;
import io.journeydb.annotate.store.Database;
import io.journeydb.annotate.store.PhraseCategories;
import io.journeydb.annotate.store.PromptAnnotations;
import io.journeydb.annotate.store.ReviewLog;
import io.journeydb.annotate.store.ReviewSettlement;
import io.journeydb.annotate.store.ReviewedSamples;
import io.journeydb.annotate.telemetry.Telemetry;
import io.journeydb.annotate.work.ReviewSettling;
import io.journeydb.events.json.EventCodec;
import jakarta.inject.Singleton;

/** The parts of reviewing. */
@Singleton
final class ReviewParts {

    @Singleton
    Consensus consensus(AnnotateConfig config) {
        return Setting.of(
                "journeydb.annotate.reviews.required",
                () -> new Consensus(config.reviews().required()));
    }

    @Singleton
    ReviewLog reviewLog(Database database) {
        return new ReviewLog(database);
    }

    @Singleton
    ReviewedSamples reviewedSamples(Database database, EventCodec codec) {
        return new ReviewedSamples(database, codec);
    }

    @Singleton
    ReviewIntake reviewIntake(
            EventCodec codec,
            ReviewLog log,
            Rejections rejections,
            Patience patience,
            Telemetry telemetry,
            Signals signals) {
        return new ReviewIntake(codec, log, rejections, patience, telemetry, signals::reviewsAreDue);
    }

    @Singleton
    ReviewSettlement reviewSettlement(
            Database database,
            EventCodec codec,
            PhraseCategories categories,
            Consensus consensus,
            PromptAnnotations annotations) {
        return new ReviewSettlement(database, codec, categories, consensus, annotations);
    }

    @Singleton
    ReviewSettling reviewSettling(
            AnnotateConfig config, ReviewSettlement settlement, Telemetry telemetry, Signals signals) {
        return new ReviewSettling(
                settlement, config.reviews().batch(), config.workers().afterDefect(), telemetry, signals);
    }
}
