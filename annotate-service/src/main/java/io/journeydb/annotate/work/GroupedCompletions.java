package io.journeydb.annotate.work;

import io.journeydb.annotate.patience.Patience;
import io.journeydb.annotate.store.Claim;
import io.journeydb.annotate.store.Completion;
import io.journeydb.annotate.store.PromptQueue;
import io.journeydb.annotate.store.RefusedDataException;
import io.journeydb.events.Annotation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Stores what several workers bring at about the same time in one transaction: while one transaction is under way, the
 * annotations that come meanwhile gather for the next. Nobody waits for company. Thread safe.
 */
final class GroupedCompletions {

    private final PromptQueue queue;
    private final Patience patience;
    private final BlockingQueue<Brought> waiting = new LinkedBlockingQueue<>();
    private final ReentrantLock storing = new ReentrantLock();

    GroupedCompletions(PromptQueue queue, Patience patience) {
        this.queue = queue;
        this.patience = patience;
    }

    /** One worker's annotation and what became of it; guarded by the lock. */
    private static final class Brought {

        private final Claim claim;
        private final Annotation annotation;
        private Completion completion;
        private RuntimeException failure;

        Brought(Claim claim, Annotation annotation) {
            this.claim = claim;
            this.annotation = annotation;
        }

        boolean isDone() {
            return completion != null || failure != null;
        }
    }

    /**
     * Stores the annotation; returns when it is durable, or dropped.
     *
     * @throws RefusedDataException if this annotation can't be stored
     * @throws io.journeydb.annotate.patience.StoppedException if the service stops before
     */
    Completion store(Claim claim, Annotation annotation) {
        Brought mine = new Brought(claim, annotation);
        waiting.add(mine);
        storing.lock();
        try {
            if (!mine.isDone()) {
                List<Brought> group = new ArrayList<>();
                waiting.drainTo(group);
                store(group);
            }
            if (mine.failure != null) {
                throw mine.failure;
            }
            return mine.completion;
        } finally {
            storing.unlock();
        }
    }

    /** A group that the store refuses is stored one by one, so that only the annotation at fault is refused. */
    private void store(List<Brought> group) {
        Map<Claim, Annotation> annotations = new LinkedHashMap<>();
        group.forEach(brought -> annotations.put(brought.claim, brought.annotation));
        try {
            Map<Claim, Completion> completions = patience.insist(() -> queue.completeAll(annotations));
            group.forEach(brought -> brought.completion = completions.get(brought.claim));
        } catch (RefusedDataException e) {
            if (group.size() == 1) {
                group.getFirst().failure = e;
                return;
            }
            group.forEach(brought -> store(List.of(brought)));
        } catch (RuntimeException e) {
            // Each worker that brought something has to learn of it, not only the one that stores.
            group.forEach(brought -> brought.failure = e);
        }
    }
}
