package io.journeydb.annotate.work;

import io.journeydb.annotate.annotator.AnnotationOutcome;
import io.journeydb.annotate.patience.Patience;
import io.journeydb.annotate.patience.StoppedException;
import io.journeydb.annotate.store.Claim;
import io.journeydb.annotate.store.Completion;
import io.journeydb.annotate.store.PromptQueue;
import io.journeydb.annotate.telemetry.Telemetry;
import io.journeydb.annotate.work.PromptWorkers.Consequences;
import io.journeydb.events.Annotation;
import io.journeydb.events.rejection.RejectionCode;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Stores what became of claims; annotations that come together in one transaction. For one thread. */
final class OutcomeStore {

    private static final Logger LOG = Logger.getLogger(OutcomeStore.class);

    private final PromptQueue queue;
    private final Duration afterDefect;
    private final Patience patience;
    private final InstantSource clock;
    private final Telemetry telemetry;
    private final Consequences consequences;

    /**
     * A store.
     *
     * @param afterDefect how long a prompt waits whose annotation can't be stored
     * @param patience waits for a database that is down
     */
    OutcomeStore(
            PromptQueue queue,
            Duration afterDefect,
            Patience patience,
            InstantSource clock,
            Telemetry telemetry,
            Consequences consequences) {
        this.queue = queue;
        this.afterDefect = afterDefect;
        this.patience = patience;
        this.clock = clock;
        this.telemetry = telemetry;
        this.consequences = consequences;
    }

    /**
     * What became of a claim.
     *
     * @param claim on the prompt
     * @param outcome what the annotator said
     */
    record Brought(Claim claim, AnnotationOutcome outcome) {}

    /**
     * Returns when all of it is durable, or dropped because the lease was lost.
     *
     * @throws StoppedException if the service stops before; the claims run out
     */
    void store(List<Brought> group) {
        Map<Claim, Annotation> annotations = new LinkedHashMap<>();
        for (Brought brought : group) {
            if (brought.outcome() instanceof AnnotationOutcome.Annotated(var draft)) {
                annotations.put(brought.claim(), draft.annotatedAt(clock.instant()));
            }
        }
        complete(annotations);
        group.forEach(this::end);
    }

    private void end(Brought brought) {
        switch (brought.outcome()) {
            case AnnotationOutcome.Annotated annotated -> {
                // Stored with the others.
            }
            case AnnotationOutcome.Unavailable(String reason, Duration retryAfter, Optional<String> reached) ->
                postpone(brought.claim(), retryAfter, reached);
            case AnnotationOutcome.Refused(String reason) -> refuse(brought.claim(), reason);
        }
    }

    /** A group that the store refuses is stored one by one, so that only the annotation at fault is refused. */
    private void complete(Map<Claim, Annotation> annotations) {
        if (annotations.isEmpty()) {
            return;
        }
        try {
            patience.insist(() -> queue.completeAll(annotations)).forEach(this::tell);
        } catch (StoppedException e) {
            throw e;
        } catch (RuntimeException e) {
            // Whatever is wrong with one annotation, the others must be stored and this prompt must come again.
            if (annotations.size() == 1) {
                Claim claim = annotations.keySet().iterator().next();
                LOG.errorf(e, "Annotation could not be stored, the prompt waits: promptId=%s", claim.promptId());
                postpone(claim, afterDefect, Optional.empty());
                return;
            }
            annotations.forEach((claim, annotation) -> complete(Map.of(claim, annotation)));
        }
    }

    private void tell(Claim claim, Completion completion) {
        switch (completion) {
            case Completion.Stored(int samples) -> {
                telemetry.annotated(1);
                if (samples > 0) {
                    consequences.samplesAreDue();
                }
            }
            case Completion.LeaseLost() ->
                LOG.warnf("Lease lost, the annotation is dropped: promptId=%s", claim.promptId());
        }
    }

    private void refuse(Claim claim, String reason) {
        LOG.warnf("Annotation refused: promptId=%s code=%s reason=%s", claim.promptId(), RejectionCode.E_MODEL, reason);
        boolean held = patience.insist(() -> queue.refuse(claim, reason));
        if (held) {
            consequences.samplesAreRefused();
        }
    }

    private void postpone(Claim claim, Duration wait, Optional<String> reached) {
        patience.insist(() -> {
            queue.postpone(claim, wait, reached);
            return claim;
        });
    }
}
