package io.journeydb.index.service;

import io.journeydb.evaluation.embedding.Embeddings;
import io.journeydb.evaluation.meteor.FunctionWords;
import io.journeydb.evaluation.meteor.MeteorData;
import io.journeydb.evaluation.meteor.Paraphrases;
import io.journeydb.evaluation.meteor.WordNetSynonyms;
import io.journeydb.evaluation.task.Evaluator;
import io.journeydb.evaluation.task.TextSettings;
import io.journeydb.index.evaluation.EvaluationJobs;
import io.journeydb.index.evaluation.Evaluations;
import io.journeydb.index.evaluation.JobSettings;
import io.journeydb.index.evaluation.PromptSimilarity;
import io.journeydb.index.evaluation.References;
import io.journeydb.index.feature.text.PromptEmbedder;
import io.journeydb.index.search.SampleIndex;
import io.journeydb.index.task.StyleCatalogue;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes what evaluates, and starts and stops it. */
@ApplicationScoped
class EvaluationBeans {

    private static final String NO_EMBEDDINGS =
            "this service embeds no prompts (journeydb.index.features.prompt-embeddings)";

    @Produces
    @Singleton
    References references(SampleIndex index, StyleCatalogue catalogue) {
        return new References(index, catalogue);
    }

    @Produces
    @Singleton
    StoreUnit store(StoreConfig config) {
        return new StoreUnit(config);
    }

    @Produces
    @Singleton
    EvaluationUnit unit(
            IndexConfig index,
            EvaluationConfig config,
            StoreUnit store,
            References references,
            PromptEmbedder embedder) {
        boolean embeds = index.features().promptEmbeddings();
        Embeddings embeddings =
                embeds ? new Embeddings.Of(new PromptSimilarity(embedder)) : new Embeddings.None(NO_EMBEDDINGS);
        JobSettings settings = new JobSettings(
                index.replica(),
                config.atOnce(),
                config.waiting(),
                config.maxSize().asLongValue(),
                config.saved());
        Evaluator evaluator = new Evaluator(() -> settings(embeddings));
        return new EvaluationUnit(
                store.store().map(objects -> new EvaluationJobs(objects, references, evaluator, settings)));
    }

    /** WordNet takes memory that searching needs when nothing is evaluated: loaded for each job, which takes half a second. */
    private static TextSettings settings(Embeddings embeddings) {
        MeteorData meteor = new MeteorData(WordNetSynonyms.load(), Paraphrases.none(), FunctionWords.english());
        return new TextSettings(meteor, null, embeddings, 1);
    }

    @Produces
    @Singleton
    Evaluations evaluations(EvaluationUnit unit) {
        return unit.evaluations();
    }

    void start(@Observes StartupEvent event, EvaluationUnit unit) {
        unit.start();
    }

    void stop(@Observes ShutdownEvent event, EvaluationUnit unit, StoreUnit store) {
        unit.close();
        store.close();
    }
}
