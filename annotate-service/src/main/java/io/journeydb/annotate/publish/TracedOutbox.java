package io.journeydb.annotate.publish;

import io.journeydb.annotate.patience.UnavailableException;
import io.journeydb.annotate.store.Due;
import io.journeydb.annotate.store.Marking;
import io.journeydb.annotate.store.Outbox;
import io.journeydb.annotate.store.PublishedSample;
import io.journeydb.annotate.store.RefusedDataException;
import io.journeydb.annotate.store.SampleTraces;
import io.journeydb.annotate.store.SampleTraces.Context;
import io.journeydb.diagnosis.trace.Step;
import io.journeydb.diagnosis.trace.Traces;
import io.journeydb.events.identity.SampleId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * An outbox and its topic, where samples that are followed go on with their trace. For the one thread that publishes. A trace that
 * can't be had delays nothing.
 */
public final class TracedOutbox implements Outbox<PublishedSample>, AnnotationTopic {

    private static final Logger LOG = Logger.getLogger(TracedOutbox.class);
    private static final String STEP = "annotate publish";

    private final Outbox<PublishedSample> outbox;
    private final TracedAnnotationTopic topic;
    private final SampleTraces store;
    private final Traces traces;
    private Map<SampleId, Context> followed = Map.of();

    public TracedOutbox(
            Outbox<PublishedSample> outbox, TracedAnnotationTopic topic, SampleTraces store, Traces traces) {
        this.outbox = outbox;
        this.topic = topic;
        this.store = store;
        this.traces = traces;
    }

    @Override
    public List<Due<PublishedSample>> due(int limit) {
        List<Due<PublishedSample>> due = outbox.due(limit);
        followed = due.isEmpty() ? Map.of() : orNothing(() -> store.of(ids(due)));
        return due;
    }

    @Override
    public CompletionStage<Void> send(PublishedSample sample) {
        Context context = followed.get(sample.sampleId());
        if (context == null) {
            return topic.send(sample);
        }
        Step step = traces.begin(STEP, context.headers());
        step.about("sampleId", sample.sampleId().value());
        return topic.send(sample, step.context()).whenComplete((sent, failure) -> {
            if (failure == null) {
                step.end();
            } else {
                step.fail("not acknowledged");
            }
        });
    }

    @Override
    public Marking mark(long fence, List<Due<PublishedSample>> sent, List<Due<PublishedSample>> acknowledged) {
        Marking marking = outbox.mark(fence, sent, acknowledged);
        List<SampleId> done =
                ids(acknowledged).stream().filter(followed::containsKey).toList();
        if (!done.isEmpty()) {
            orNothing(() -> {
                store.forget(done);
                return Map.of();
            });
        }
        return marking;
    }

    private static Map<SampleId, Context> orNothing(Supplier<Map<SampleId, Context>> traces) {
        try {
            return traces.get();
        } catch (UnavailableException | RefusedDataException e) {
            LOG.debugf("Traces are lost: reason=%s", e.getMessage());
            return Map.of();
        }
    }

    private static List<SampleId> ids(List<Due<PublishedSample>> due) {
        return due.stream().map(each -> each.event().sampleId()).toList();
    }
}
