package io.journeydb.index.api;

import io.journeydb.index.evaluation.Source;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.PartType;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** An evaluation of files that come with the request. */
public class EvaluationForm {

    /** Of each file; larger ones come by way of the object store. */
    static final int MOST_BYTES = 16 * 1024 * 1024;

    private static final int MOST_NAME = 100;

    @RestForm
    @PartType("text/plain")
    @Schema(description = "caption, prompt-inversion, style-retrieval or vqa", required = true)
    String task;

    @RestForm("predictions")
    @Schema(description = "JSON lines of at most 16 MiB", required = true)
    FileUpload predictions;

    @RestForm("references")
    @Schema(description = "JSON lines of at most 16 MiB; else a split")
    FileUpload references;

    @RestForm
    @PartType("text/plain")
    @Schema(description = "train, val, test or external; else references")
    String split;

    static Optional<Source> source(FileUpload upload) {
        return Optional.ofNullable(upload).map(file -> new Source.Upload(name(file), received(file)));
    }

    private static String name(FileUpload file) {
        String name = file.fileName();
        return name == null || name.isBlank() || name.length() > MOST_NAME ? file.name() : name;
    }

    private static Path received(FileUpload file) {
        if (file.size() > MOST_BYTES) {
            throw new ProblemException(
                    ProblemCode.E_BODY_SIZE,
                    "A file has at most 16 MiB; put a larger one below " + Source.INPUTS + " in the object store");
        }
        return file.uploadedFile();
    }
}
