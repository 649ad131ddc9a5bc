package io.journeydb.annotate.service;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What an operator may change. Every duration is written as {@code 500ms}, {@code 30s} or {@code PT1M}. */
@ConfigMapping(prefix = "journeydb.annotate")
public interface AnnotateConfig {

    /** Who annotates. */
    @WithDefault("lexicon")
    AnnotatorKind annotator();

    /** The language model, if {@link #annotator()} is one. */
    ModelConfig model();

    /**
     * Whether an annotator that asks no model annotates within the transaction that stores the samples. When false, or with
     * a model, workers annotate.
     */
    @WithDefault("true")
    boolean immediate();

    /** Annotating apart from the intake. */
    Workers workers();

    /** Emptying the outbox. */
    Publisher publisher();

    /** Waiting for what is down. */
    Retry retry();

    /** Categories of style. */
    Styles styles();

    /** Reviews of prompts against their pictures. */
    Reviews reviews();

    /** How long each part may finish what it has begun when the service stops. */
    @WithDefault("10s")
    Duration drain();

    /** How often the backlog is counted for the gauges. */
    @WithDefault("5s")
    Duration backlogInterval();

    /** The annotators there are. */
    enum AnnotatorKind {
        /** The offline one. */
        LEXICON,
        /** A language model behind an OpenAI-compatible endpoint. */
        CHAT
    }

    /** Annotating apart from the intake. */
    interface Workers {

        /** How many prompts are with the annotator at once. */
        @WithDefault("4")
        int concurrency();

        /** How long a claimed prompt is kept from other processes after the last renewal. */
        @WithDefault("30s")
        Duration lease();

        /** How often to look for prompts that nobody announced, such as those of another process. */
        @WithDefault("500ms")
        Duration poll();

        /** How long a prompt waits after the annotator failed on it by a defect. */
        @WithDefault("5m")
        Duration afterDefect();
    }

    /** Emptying the outbox. */
    interface Publisher {

        /** Most events in flight. */
        @WithDefault("500")
        int batch();

        /** How long the publishing process keeps others waiting after its last renewal. */
        @WithDefault("10s")
        Duration lease();

        /** How often to look for samples that nobody announced, such as those of another process. */
        @WithDefault("500ms")
        Duration poll();
    }

    /** Categories of style. */
    interface Styles {

        /**
         * Whether workers compare style phrases that the lexicon lacks with those it has, by sentence embeddings in process (some
         * 200 MB outside the heap, loaded by the first such phrase). Without, such phrases are in {@code other}.
         */
        @WithDefault("true")
        boolean similarity();

        /** Least likeness that counts, -1 to 1; docs/annotation.md has what it gives. */
        @WithDefault("0.5")
        float threshold();

        /** How often phrases that came are written down, people's decisions learnt, and changed categories published. */
        @WithDefault("2s")
        Duration interval();

        /** How often to look for phrases that a killed process left unnoted. */
        @WithDefault("10m")
        Duration reconcile();

        /** How old the counts of the tree may be. */
        @WithDefault("30s")
        Duration countsMaxAge();
    }

    /** Reviews of prompts against their pictures. */
    interface Reviews {

        /** How many reviewers must agree on a word. Changed, all that is reviewed is worked out again. */
        @WithDefault("2")
        int required();

        /** Most samples worked out in one pass. */
        @WithDefault("100")
        int batch();

        /** How often to look for reviews that nobody announced, such as those that came before their sample. */
        @WithDefault("500ms")
        Duration poll();
    }

    /** Waiting for what is down. */
    interface Retry {

        /** Wait after the first failure; doubled after each. */
        @WithDefault("100ms")
        Duration first();

        /** No wait is longer. */
        @WithDefault("5s")
        Duration longest();
    }
}
