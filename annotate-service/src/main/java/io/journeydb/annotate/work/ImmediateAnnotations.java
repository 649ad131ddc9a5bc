package io.journeydb.annotate.work;

import io.journeydb.annotate.annotator.AnnotationOutcome;
import io.journeydb.annotate.annotator.AnnotationRequest;
import io.journeydb.annotate.annotator.Annotator;
import io.journeydb.annotate.store.PromptAnnotations;
import io.journeydb.annotate.telemetry.Telemetry;
import io.journeydb.events.Annotation;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Annotates within the transaction that stores the samples; for annotators that ask no model. Thread safe. */
public final class ImmediateAnnotations implements PromptAnnotations {

    private static final Logger LOG = Logger.getLogger(ImmediateAnnotations.class);

    private final Annotator annotator;
    private final InstantSource clock;
    private final Telemetry telemetry;

    public ImmediateAnnotations(Annotator annotator, InstantSource clock, Telemetry telemetry) {
        this.annotator = annotator;
        this.clock = clock;
        this.telemetry = telemetry;
    }

    /** Whether the annotator is fast enough to be asked while a transaction is open: it asks no model. */
    public static boolean suits(Annotator annotator) {
        return annotator.identity().model() == null;
    }

    @Override
    public Optional<Annotation> annotate(AnnotationRequest request) {
        long begin = System.nanoTime();
        telemetry.asking();
        try {
            return switch (annotator.annotate(request)) {
                case AnnotationOutcome.Annotated(var draft) -> Optional.of(draft.annotatedAt(clock.instant()));
                case AnnotationOutcome.Unavailable unavailable -> Optional.empty();
                case AnnotationOutcome.Refused refused -> Optional.empty();
            };
        } catch (RuntimeException e) {
            // A prompt that the annotator can't take must not hold up its batch: a worker asks again, apart from
            // intake.
            LOG.errorf(e, "Annotator failed, the prompt is left to the workers: promptId=%s", request.promptId());
            return Optional.empty();
        } finally {
            telemetry.asked(Duration.ofNanos(System.nanoTime() - begin));
        }
    }
}
