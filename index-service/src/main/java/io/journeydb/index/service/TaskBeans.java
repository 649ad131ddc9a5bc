package io.journeydb.index.service;

import io.journeydb.index.feature.text.PromptEmbedder;
import io.journeydb.index.feed.FeedSettings;
import io.journeydb.index.feed.StyleFeed;
import io.journeydb.index.model.DownscaledPictures;
import io.journeydb.index.model.ModelSolver;
import io.journeydb.index.search.PictureVectors;
import io.journeydb.index.search.SampleIndex;
import io.journeydb.index.task.IndexLookalikes;
import io.journeydb.index.task.RetrievalSolver;
import io.journeydb.index.task.StyleCatalogue;
import io.journeydb.index.task.TaskSolver;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;

/** Makes what answers the four tasks. */
@ApplicationScoped
class TaskBeans {

    @Produces
    @Singleton
    StyleFeed styleFeed(IndexConfig config, @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        return new StyleFeed(new FeedSettings(kafka, config.replica(), config.refresh(), config.commitInterval()));
    }

    @Produces
    @Singleton
    StyleCatalogue catalogue(StyleFeed styles) {
        return styles.phrases()::categoriesOf;
    }

    @Produces
    @Singleton
    @Typed(RetrievalSolver.class)
    RetrievalSolver retrieval(
            SampleIndex index,
            PictureVectors pictures,
            StyleCatalogue catalogue,
            PromptEmbedder embedder,
            IndexConfig config) {
        boolean embeddings = config.features().promptEmbeddings();
        return new RetrievalSolver(
                new IndexLookalikes(index, pictures), catalogue, embeddings ? Optional.of(embedder) : Optional.empty());
    }

    @Produces
    @Singleton
    TaskSolver solver(
            SampleIndex index,
            RetrievalSolver retrieval,
            StyleCatalogue catalogue,
            ModelConfig model,
            StoreUnit store) {
        return model.settings()
                .<TaskSolver>map(settings ->
                        ModelSolver.of(settings, new DownscaledPictures(index, store.store()), catalogue, retrieval))
                .orElse(retrieval);
    }

    /** @param solver made at the start, so that wrong settings of the model end it rather than each request */
    void start(@Observes StartupEvent event, StyleFeed styles, TaskSolver solver) {
        styles.start();
    }

    void stop(@Observes ShutdownEvent event, StyleFeed styles) {
        styles.close();
    }
}
