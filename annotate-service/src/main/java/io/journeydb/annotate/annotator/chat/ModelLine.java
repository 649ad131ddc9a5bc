package io.journeydb.annotate.annotator.chat;

import io.journeydb.annotate.annotator.chat.Answer.Unreachable;
import io.journeydb.annotate.telemetry.ModelTelemetry;
import io.journeydb.endpoint.Trouble;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;

/**
 * The way to the model: lets calls through at the pace that is allowed and while the model answers, and counts them. Thread
 * safe; the caller bounds how many calls there are at once.
 */
final class ModelLine {

    private static final Logger LOG = Logger.getLogger(ModelLine.class);

    /** A longer wait for the pace is spent in the queue rather than in a worker. */
    private static final Duration LONGEST_PACE = Duration.ofSeconds(30);

    private final Endpoint endpoint;
    private final ModelGate gate;
    private final Pace pace;
    private final ModelTelemetry telemetry;
    private final AtomicReference<Trouble> told = new AtomicReference<>();

    ModelLine(Endpoint endpoint, AskingSettings settings, ModelTelemetry telemetry) {
        this.endpoint = endpoint;
        this.gate = new ModelGate(
                settings.failuresToOpen(), settings.backoff(), System::nanoTime, () -> ThreadLocalRandom.current()
                        .nextDouble());
        this.pace = new Pace(settings.requestsPerMinute(), System::nanoTime);
        this.telemetry = telemetry;
        telemetry.watchCircuit(() -> gate.circuit().ordinal());
    }

    /** Whether nothing would be let through now. */
    boolean isShut() {
        return gate.isShut() || pace.untilNext().compareTo(LONGEST_PACE) > 0;
    }

    /** How the model does, for health. */
    ModelState state() {
        return new ModelState(gate.circuit().name(), gate.trouble().map(Trouble::reason));
    }

    /** Asks once, unless the model is left alone. */
    Said ask(Conversation conversation) {
        try {
            Duration shut = gate.untilOpen();
            if (shut.isPositive()) {
                return leftAlone(shut);
            }
            Duration turn = pace.take(LONGEST_PACE);
            if (turn.compareTo(LONGEST_PACE) > 0) {
                return new Said.Later("the rate limit is used up", turn);
            }
            Thread.sleep(turn);
            return call(conversation);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Said.Later("stopped", Duration.ZERO);
        }
    }

    /** Enters last: while a call waited for its turn, another may have been told to wait, and that holds for all. */
    private Said call(Conversation conversation) throws InterruptedException {
        Duration shut = gate.enter();
        if (shut.isPositive()) {
            return leftAlone(shut);
        }
        try {
            return said(telemetry.timed(() -> endpoint.ask(conversation)));
        } catch (InterruptedException e) {
            gate.abandoned();
            throw e;
        }
    }

    private Said leftAlone(Duration wait) {
        return new Said.Later(gate.trouble().map(Trouble::reason).orElse("the model is left alone"), wait);
    }

    private Said said(Answer answer) {
        return switch (answer) {
            case Answer.Reply(String text, Long tokens) -> {
                answered();
                telemetry.called("replied", tokens);
                yield new Said.Reply(text, tokens);
            }
            case Answer.NoReply(String reason, Long tokens) -> {
                answered();
                telemetry.called("no-reply", tokens);
                yield new Said.Nothing(reason, tokens);
            }
            case Answer.BadRequest(int status) -> badRequest(status);
            case Unreachable unreachable -> unanswered(unreachable);
        };
    }

    private void answered() {
        if (gate.answered() && told.getAndSet(null) != null) {
            LOG.info("The language model answers");
        }
    }

    /** Before the endpoint has ever answered, what it finds fault with may be every request: then none is given up for it. */
    private Said badRequest(int status) {
        if (!gate.hasAnswered()) {
            return unanswered(new Unreachable(Trouble.ACCESS, Optional.empty()));
        }
        answered();
        telemetry.called("bad-request", null);
        return new Said.Nothing("The endpoint refuses the request with status " + status + ".", null);
    }

    private Said unanswered(Unreachable unreachable) {
        tell(unreachable.trouble());
        telemetry.called(unreachable.trouble().label(), null);
        String reason = unreachable.trouble().reason();
        Duration wait = gate.failed(unreachable);
        return switch (unreachable.trouble()) {
            case RATE_LIMITED, ACCESS -> new Said.Later(reason, wait);
            case SERVER_ERROR, TIMEOUT, CONNECTION -> new Said.Unanswered(reason, wait);
        };
    }

    /** Once, until it answers or it is another trouble: it may be the configuration. */
    private void tell(Trouble trouble) {
        if (told.getAndSet(trouble) != trouble) {
            LOG.warnf("Prompts wait for the language model: %s; look at %s", trouble.reason(), culprit(trouble));
        }
    }

    /** Where an operator looks. */
    private static String culprit(Trouble trouble) {
        return EndpointSettings.KEYS
                + '.'
                + switch (trouble) {
                    case RATE_LIMITED -> "requests-per-minute";
                    case SERVER_ERROR, CONNECTION -> "base-url";
                    case TIMEOUT -> "timeout";
                    case ACCESS ->
                        "api-key, .name, .base-url, .headers and .query, and at .temperature and .max-tokens, which a model may refuse";
                };
    }
}
