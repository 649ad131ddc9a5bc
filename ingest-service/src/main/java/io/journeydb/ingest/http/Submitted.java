package io.journeydb.ingest.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Objects;

/**
 * A sample that is on its way.
 *
 * @param id its {@code ce_id} on the topic
 * @param sampleId that it will have; absent while only the picture, which is elsewhere, can tell
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Submitted(String id, String sampleId) {

    public Submitted {
        Objects.requireNonNull(id, "id");
    }
}
