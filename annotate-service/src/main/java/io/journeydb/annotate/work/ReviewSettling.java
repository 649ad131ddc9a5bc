package io.journeydb.annotate.work;

import io.journeydb.annotate.patience.UnavailableException;
import io.journeydb.annotate.store.ReviewSettlement;
import io.journeydb.annotate.store.Settlement;
import io.journeydb.annotate.telemetry.Telemetry;
import io.journeydb.events.identity.SampleId;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;

/** Works out due samples one after the other. {@link #settle()} is one pass of one background loop. */
public final class ReviewSettling {

    private static final Logger LOG = Logger.getLogger(ReviewSettling.class);

    private final ReviewSettlement settlement;
    private final int batch;
    private final Duration afterDefect;
    private final Telemetry telemetry;
    private final Consequences consequences;
    private boolean reopened;

    /** What others do when rows have changed; called after the commit, must not block. */
    public interface Consequences {

        /** Samples are due on the annotations topic. */
        void samplesAreDue();

        /** Prompts wait for a worker. */
        void promptsAreWaiting();
    }

    /**
     * Settling that waits for its first pass.
     *
     * @param batch most samples of one pass
     * @param afterDefect how long a sample is left alone on which this program failed
     */
    public ReviewSettling(
            ReviewSettlement settlement,
            int batch,
            Duration afterDefect,
            Telemetry telemetry,
            Consequences consequences) {
        this.settlement = settlement;
        this.batch = batch;
        this.afterDefect = afterDefect;
        this.telemetry = telemetry;
        this.consequences = consequences;
    }

    /** Settles what is due; true if there may be more. Not for several threads. */
    public boolean settle() {
        if (!reopened) {
            int samples = settlement.reopen();
            reopened = true;
            LOG.debugf("Reviews that another number of reviewers settled are due: samples=%d", samples);
        }
        List<SampleId> due = settlement.due(batch);
        long settled = due.stream().filter(this::settle).count();
        return settled > 0 && due.size() == batch;
    }

    /** Whether this process worked the sample out. */
    private boolean settle(SampleId id) {
        try {
            switch (settlement.settle(id)) {
                case Settlement.Settled(boolean sampleIsDue, boolean annotated) -> {
                    telemetry.annotated(annotated ? 1 : 0);
                    if (sampleIsDue) {
                        consequences.samplesAreDue();
                    }
                    return true;
                }
                case Settlement.Waiting(var promptId) -> {
                    LOG.debugf("Review waits for its prompt's annotation: sampleId=%s promptId=%s", id, promptId);
                    consequences.promptsAreWaiting();
                    return true;
                }
                case Settlement.Passed() -> {
                    return false;
                }
            }
        } catch (UnavailableException e) {
            throw e;
        } catch (RuntimeException e) {
            // Whatever is wrong with one sample, the others must go on and this one must come again.
            LOG.errorf(e, "Reviews could not be settled, the sample waits: sampleId=%s", id);
            settlement.postpone(id, afterDefect);
            return false;
        }
    }
}
