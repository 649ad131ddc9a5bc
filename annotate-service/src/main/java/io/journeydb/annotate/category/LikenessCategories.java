package io.journeydb.annotate.category;

import io.journeydb.annotate.category.PhraseEmbedder.EmbeddingException;
import io.journeydb.annotate.patience.Patience;
import io.journeydb.annotate.store.DecidedBy;
import io.journeydb.annotate.store.PhraseCategories;
import io.journeydb.annotate.store.PlacedPhrase;
import io.journeydb.annotate.store.StyleExamples;
import io.journeydb.annotate.store.StyleExamples.Example;
import io.journeydb.annotate.store.StylePhrase;
import io.journeydb.annotate.store.StyleVocabulary;
import io.journeydb.events.StyleCategory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Categories for those who may wait, the workers: what {@link SettledCategories} can't tell is looked up in the vocabulary,
 * else compared with the examples, once per distinct phrase over all processes. The first comparison ever computes the
 * examples' embeddings, some twenty seconds for the lexicon's; the store keeps them. Thread safe.
 */
public final class LikenessCategories implements PhraseCategories {

    private static final Logger LOG = Logger.getLogger(LikenessCategories.class);
    private static final int KEEP_EVERY = 200;

    private final SettledCategories settled;
    private final StyleVocabulary vocabulary;
    private final StyleExamples examples;
    private final PhraseEmbedder embedder;
    private final float threshold;
    private final Patience patience;
    private StyleSpace space;
    private long spaceEdition = -1;
    private volatile boolean broken;

    /**
     * Categories by likeness.
     *
     * @param threshold least score that counts, -1 to 1; below it a phrase is in {@code other}
     * @param patience waits for a database that is down: what a model was paid for is not thrown away
     */
    public LikenessCategories(
            SettledCategories settled,
            StyleVocabulary vocabulary,
            StyleExamples examples,
            PhraseEmbedder embedder,
            float threshold,
            Patience patience) {
        this.settled = settled;
        this.vocabulary = vocabulary;
        this.examples = examples;
        this.embedder = embedder;
        this.threshold = threshold;
        this.patience = patience;
    }

    @Override
    public String categoryOf(StylePhrase phrase) {
        PlacedPhrase placed = settled.place(phrase);
        if (!placed.isUndecided() || broken) {
            return placed.category();
        }
        Optional<PlacedPhrase> stored = patience.insist(() -> vocabulary.find(phrase));
        PlacedPhrase decided = stored.filter(each -> !each.isUndecided()).orElseGet(() -> compare(placed));
        settled.remember(decided);
        return decided.category();
    }

    private PlacedPhrase compare(PlacedPhrase undecided) {
        StylePhrase phrase = undecided.phrase();
        try {
            float[] vector = embedder.embed(phrase.value());
            Optional<PlacedPhrase> compared = space().nearest(vector).map(nearest -> judge(phrase, nearest));
            return compared.map(each -> patience.insist(() -> vocabulary.decide(each)))
                    .orElse(undecided);
        } catch (EmbeddingException e) {
            broken = true;
            LOG.warn("Style phrases are not compared any more, those that the lexicon lacks are in other", e);
            return undecided;
        }
    }

    private PlacedPhrase judge(StylePhrase phrase, StyleSpace.Nearest nearest) {
        float score = Math.clamp(nearest.score(), -1f, 1f);
        return score >= threshold
                ? new PlacedPhrase(phrase, nearest.category(), DecidedBy.SIMILARITY, score)
                : new PlacedPhrase(phrase, StyleCategory.OTHER, DecidedBy.NOBODY, score);
    }

    /** Built by the first who needs it, and again when people changed the tree. */
    private synchronized StyleSpace space() {
        long edition = settled.edition();
        if (space == null || spaceEdition != edition) {
            space = new StyleSpace(embedded(patience.insist(examples::all)));
            spaceEdition = edition;
        }
        return space;
    }

    private List<Example> embedded(List<Example> all) {
        List<Example> complete = new ArrayList<>(all.size());
        List<Example> computed = new ArrayList<>();
        for (Example example : all) {
            if (example.embedding() != null) {
                complete.add(example);
                continue;
            }
            Example embedded = example.at(embedder.embed(example.phrase().value()));
            complete.add(embedded);
            computed.add(embedded);
            if (computed.size() == KEEP_EVERY) {
                keep(computed);
            }
        }
        keep(computed);
        return complete;
    }

    private void keep(List<Example> computed) {
        List<Example> batch = List.copyOf(computed);
        computed.clear();
        patience.insist(() -> {
            examples.keep(batch);
            return batch;
        });
    }
}
