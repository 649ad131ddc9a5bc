package io.journeydb.ingest.intake;

import io.journeydb.events.Prompt;
import io.journeydb.events.Source;
import io.journeydb.events.identity.Fingerprint;
import io.journeydb.events.identity.Sha256;
import io.journeydb.ingest.envelope.Submission;
import java.util.HashMap;
import java.util.Map;

/** The attributes of a sample as its fingerprint knows them: by name, absent ones left out. */
final class Attributes {

    private Attributes() {}

    /** Of a submission by value and one by reference alike: how the picture came is no attribute of it. */
    static Fingerprint fingerprint(Submission submission, Prompt prompt, Sha256 picture) {
        Map<String, String> attributes = new HashMap<>();
        attributes.put("sha256", picture.hex());
        attributes.put("prompt", prompt.raw());
        attributes.put("generator", submission.generator());
        Source source = submission.source();
        put(attributes, "author", source.author());
        put(attributes, "sourceurl", source.sourceurl());
        put(attributes, "jobid", source.jobid());
        put(attributes, "gridindex", source.gridindex());
        put(attributes, "parentid", source.parentid());
        put(attributes, "createdat", source.createdat());
        return Fingerprint.of(attributes);
    }

    private static void put(Map<String, String> attributes, String name, Object value) {
        if (value != null) {
            attributes.put(name, value.toString());
        }
    }
}
