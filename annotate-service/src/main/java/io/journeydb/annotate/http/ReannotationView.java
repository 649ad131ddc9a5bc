package io.journeydb.annotate.http;

import io.journeydb.annotate.store.Reannotation;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far annotating again is.
 *
 * @param id of the request
 * @param prompts how many were chosen
 * @param done how many of them wait no more
 * @param waiting how many of them wait
 * @param requestedAt when it was asked for
 */
@Schema(name = "Reannotation")
record ReannotationView(String id, long prompts, long done, long waiting, Instant requestedAt) {

    static ReannotationView of(Reannotation reannotation) {
        return new ReannotationView(
                reannotation.id(),
                reannotation.prompts(),
                reannotation.prompts() - reannotation.waiting(),
                reannotation.waiting(),
                reannotation.requestedAt());
    }
}
