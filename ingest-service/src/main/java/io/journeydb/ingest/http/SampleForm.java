package io.journeydb.ingest.http;

import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.PartType;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** A sample by value: the picture as a file, and its attributes by name. */
public class SampleForm {

    @RestForm("image")
    @Schema(description = "JPEG, PNG or WebP of at most 16 MiB", required = true)
    FileUpload image;

    @RestForm
    @PartType("text/plain")
    @Schema(description = "as typed, with parameters", required = true)
    String prompt;

    @RestForm
    @PartType("text/plain")
    @Schema(description = "the sample's id, [a-z0-9][a-z0-9_-]{0,63}; derived when absent")
    String subject;

    @RestForm
    @PartType("text/plain")
    @Schema(description = "what made the picture", defaultValue = "midjourney")
    String generator;

    @RestForm
    @PartType("text/plain")
    String author;

    @RestForm
    @PartType("text/plain")
    String sourceurl;

    @RestForm
    @PartType("text/plain")
    String jobid;

    @RestForm
    @PartType("text/plain")
    @Schema(description = "which picture of the job's grid, 1 to 4")
    String gridindex;

    @RestForm
    @PartType("text/plain")
    String parentid;

    @RestForm
    @PartType("text/plain")
    @Schema(description = "ISO 8601 with offset")
    String createdat;

    Map<String, String> attributes() {
        Map<String, String> attributes = new HashMap<>();
        attributes.put("subject", subject);
        attributes.put("prompt", prompt);
        attributes.put("generator", generator);
        attributes.put("author", author);
        attributes.put("sourceurl", sourceurl);
        attributes.put("jobid", jobid);
        attributes.put("gridindex", gridindex);
        attributes.put("parentid", parentid);
        attributes.put("createdat", createdat);
        return attributes;
    }
}
