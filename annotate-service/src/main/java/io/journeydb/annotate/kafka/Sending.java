package io.journeydb.annotate.kafka;

import io.journeydb.annotate.patience.Patience;
import io.journeydb.annotate.patience.UnavailableException;
import io.journeydb.diagnosis.BrokerFault;
import io.journeydb.diagnosis.FinalFailure;
import io.quarkus.runtime.Quarkus;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * What all channels go by. A channel makes its producer with the first record, and one whose login is refused then never sends
 * anything (KAFKA-20237): so nothing is sent before the broker was seen with its topics, and a producer that gave up later ends the
 * service, to be started anew.
 */
@Singleton
final class Sending {

    private static final Logger LOG = Logger.getLogger(Sending.class);

    private final RequiredTopics topics;
    private final Patience patience;

    Sending(RequiredTopics topics, Patience patience) {
        this.topics = topics;
        this.patience = patience;
    }

    /** Sends, or fails at once with {@link UnavailableException} where the broker was not seen yet. */
    CompletionStage<Void> send(Supplier<Uni<Void>> record) {
        if (!topics.wereFound()) {
            return CompletableFuture.failedFuture(
                    new UnavailableException(topics.trouble().orElse("the broker has not answered yet"), null));
        }
        return record.get().onFailure().invoke(this::judge).subscribeAsCompletionStage();
    }

    private void judge(Throwable failure) {
        if (FinalFailure.endsProducer(failure) && !patience.isOver()) {
            LOG.errorf(
                    "Nothing can be written any more; the service ends, to be started anew: reason=%s",
                    BrokerFault.line(failure));
            Quarkus.asyncExit(1);
        }
    }
}
