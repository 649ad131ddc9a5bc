package io.journeydb.annotate.kafka;

import io.journeydb.annotate.patience.Patience;
import io.journeydb.events.kafka.Topic;
import io.quarkus.runtime.Quarkus;
import org.jboss.logging.Logger;

/**
 * What is left when a batch could not be taken: the connector closes its consumer then, and a service that takes nothing any
 * more must not look alive. So it ends, to be started anew, unless it is being stopped anyway.
 */
record LastResort(Patience patience) {

    private static final Logger LOG = Logger.getLogger(LastResort.class);

    /** Takes a batch; passes on what that throws. */
    void guard(Topic topic, Runnable take) {
        boolean taken = false;
        try {
            take.run();
            taken = true;
        } finally {
            if (!taken && !patience.isOver()) {
                LOG.errorf(
                        "Records can no longer be taken in; the service ends, to be started anew: topic=%s",
                        topic.topicName());
                Quarkus.asyncExit(1);
            }
        }
    }
}
