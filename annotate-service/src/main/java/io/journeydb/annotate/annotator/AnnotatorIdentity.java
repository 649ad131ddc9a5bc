package io.journeydb.annotate.annotator;

import java.util.Objects;

/**
 * Who made an annotation, as its provenance tells it.
 *
 * @param annotator short name of the annotator, such as {@code lexicon}
 * @param version grows when the same prompt would be annotated differently
 * @param model the language model asked; null where there is none
 * @param templateVersion version of the instructions given to the model; null where there is none
 */
public record AnnotatorIdentity(String annotator, String version, String model, String templateVersion) {

    public AnnotatorIdentity {
        Objects.requireNonNull(annotator, "annotator");
        Objects.requireNonNull(version, "version");
    }

    /** The identity of an annotator that asks no model. */
    public static AnnotatorIdentity withoutModel(String annotator, String version) {
        return new AnnotatorIdentity(annotator, version, null, null);
    }
}
