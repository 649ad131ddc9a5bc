package io.journeydb.annotate.annotator;

import java.util.function.Supplier;

/** An annotator that is made when the first prompt comes, as making it takes long. Never paused; thread safe as the one it makes is. */
public final class LateAnnotator implements Annotator {

    private final AnnotatorIdentity identity;
    private final Supplier<Annotator> making;
    private Annotator made;

    /**
     * An annotator to be made.
     *
     * @param identity of the one that {@code making} makes
     */
    public LateAnnotator(AnnotatorIdentity identity, Supplier<Annotator> making) {
        this.identity = identity;
        this.making = making;
    }

    @Override
    public AnnotatorIdentity identity() {
        return identity;
    }

    @Override
    public AnnotationOutcome annotate(AnnotationRequest request) {
        return made().annotate(request);
    }

    private synchronized Annotator made() {
        if (made == null) {
            made = making.get();
        }
        return made;
    }
}
