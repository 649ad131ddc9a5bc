package io.journeydb.index.task;

import io.journeydb.events.FeatureVector;
import io.journeydb.events.PerceptualHash;
import io.journeydb.events.SampleAnnotated;
import io.journeydb.events.identity.SampleId;
import io.journeydb.events.identity.Split;
import io.journeydb.events.json.EventCodec;
import io.journeydb.index.search.DuplicateGroup;
import io.journeydb.index.search.Exclusions;
import io.journeydb.index.search.Facet;
import io.journeydb.index.search.Filters;
import io.journeydb.index.search.Neighbour;
import io.journeydb.index.search.NeighbourQuery;
import io.journeydb.index.search.PictureVectors;
import io.journeydb.index.search.SampleDocument;
import io.journeydb.index.search.SampleFeatures;
import io.journeydb.index.search.SampleIndex;
import io.journeydb.index.search.VectorSpace;
import io.journeydb.index.task.PictureException.Reason;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The nearest by the pictures' vectors in the index. */
public final class IndexLookalikes implements Lookalikes {

    private final EventCodec codec = new EventCodec();
    private final SampleIndex index;
    private final PictureVectors vectors;

    public IndexLookalikes(SampleIndex index, PictureVectors vectors) {
        this.index = index;
        this.vectors = vectors;
    }

    @Override
    public Found of(Picture picture, int count, Set<Split> from) {
        Asked asked =
                switch (picture) {
                    case Picture.Uploaded(byte[] bytes) -> new Asked(vectors.of(bytes), Exclusions.NONE, null);
                    case Picture.Stored(SampleId id) -> sample(id);
                };
        int wanted = Math.min(2 * count, NeighbourQuery.MAX_K);
        List<Neighbour> found = nearest(asked, wanted, from);
        List<Neighbour> usable = found.stream().filter(asked::mayAnswer).toList();
        while (usable.size() < count && found.size() == wanted && wanted < NeighbourQuery.MAX_K) {
            wanted = Math.min(4 * wanted, NeighbourQuery.MAX_K);
            found = nearest(asked, wanted, from);
            usable = found.stream().filter(asked::mayAnswer).toList();
        }
        return new Found(
                asked.vector(),
                usable.stream().limit(count).map(this::lookalike).toList());
    }

    /**
     * What is looked for.
     *
     * @param hash of the picture; null where there is none or it doesn't matter
     */
    private record Asked(float[] vector, Exclusions exclusions, PerceptualHash hash) {

        /**
         * The index excludes groups of near-duplicates as of the last time it counted them; here those that have come since are, too.
         */
        boolean mayAnswer(Neighbour near) {
            PerceptualHash other = near.document().features().perceptualHash();
            boolean duplicate = hash != null && other != null && hash.distanceTo(other) <= DuplicateGroup.MAX_DISTANCE;
            return !duplicate && near.document().revision() != SampleDocument.UNANNOTATED;
        }
    }

    private Asked sample(SampleId id) {
        SampleDocument sample = index.document(id)
                .orElseThrow(() -> new PictureException(Reason.UNKNOWN_SAMPLE, "The index has no sample with this id"));
        float[] vector = Optional.ofNullable(sample.features())
                .map(SampleFeatures::image)
                .filter(found -> index.encoders().of(VectorSpace.IMAGE).made(found))
                .map(FeatureVector::vector)
                .orElseThrow(() -> new PictureException(
                        Reason.NO_FEATURES,
                        "The sample's picture has no vector of this index's encoder: it has not come yet, or"
                                + " cannot be decoded"));
        return new Asked(
                vector,
                Exclusions.ofEverythingLike(id, sample.promptId()),
                sample.features().perceptualHash());
    }

    private List<Neighbour> nearest(Asked asked, int count, Set<Split> from) {
        List<String> splits = from.stream().map(Split::label).toList();
        Filters filters = splits.isEmpty() ? Filters.NONE : Filters.NONE.with(Facet.SPLIT, splits);
        return index.nearest(new NeighbourQuery(VectorSpace.IMAGE, asked.vector(), count, filters, asked.exclusions()));
    }

    private Lookalike lookalike(Neighbour near) {
        return new Lookalike(
                codec.decode(near.document().json(), SampleAnnotated.class),
                near.score(),
                near.document().features().image().vector(),
                Optional.ofNullable(near.document().features().prompt()));
    }
}
