package io.journeydb.ingest.http;

import io.journeydb.events.identity.SampleId;
import io.journeydb.ingest.intake.SubmissionCheck;
import io.journeydb.ingest.intake.SubmissionCheck.Finding;
import io.journeydb.ingest.publish.Publisher;
import io.journeydb.ingest.publish.SubmissionRecords;
import io.journeydb.ingest.publish.SubmissionRecords.Draft;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;

/** Checks what came, and produces it. */
@Singleton
class Submissions {

    private final SubmissionRecords records;
    private final SubmissionCheck check;
    private final Publisher publisher;

    Submissions(SubmissionRecords records, SubmissionCheck check, Publisher publisher) {
        this.records = records;
        this.check = check;
        this.publisher = publisher;
    }

    Response submit(byte[] value, String contentType, Map<String, String> attributes) {
        Draft draft = records.draft(value, contentType, attributes);
        return switch (check.check(draft.sample())) {
            case Finding.Refused(var code, var reason) ->
                Problem.of(code, reason).toResponse();
            case Finding.Acceptable acceptable -> produce(draft, acceptable.knownId());
        };
    }

    private Response produce(Draft draft, Optional<SampleId> known) {
        String sampleId = known.map(SampleId::value).orElse(null);
        try {
            publisher
                    .publish(draft.keyedBy(sampleId == null ? draft.id() : sampleId))
                    .toCompletableFuture()
                    .join();
        } catch (CompletionException e) {
            throw new BrokerDownException(e.getCause());
        }
        Response.ResponseBuilder taken = Response.accepted(new Submitted(draft.id(), sampleId));
        return sampleId == null
                ? taken.build()
                : taken.location(URI.create("/v1/images/" + sampleId)).build();
    }
}
