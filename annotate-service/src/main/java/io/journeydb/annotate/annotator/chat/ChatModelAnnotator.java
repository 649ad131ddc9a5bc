package io.journeydb.annotate.annotator.chat;

import io.journeydb.annotate.annotator.AnnotationDraft;
import io.journeydb.annotate.annotator.AnnotationDraft.Effort;
import io.journeydb.annotate.annotator.AnnotationOutcome;
import io.journeydb.annotate.annotator.AnnotationOutcome.Annotated;
import io.journeydb.annotate.annotator.AnnotationOutcome.Refused;
import io.journeydb.annotate.annotator.AnnotationOutcome.Unavailable;
import io.journeydb.annotate.annotator.AnnotationRequest;
import io.journeydb.annotate.annotator.Annotator;
import io.journeydb.annotate.annotator.AnnotatorIdentity;
import io.journeydb.annotate.annotator.PromptText;
import io.journeydb.annotate.annotator.chat.Answer.Trouble;
import io.journeydb.annotate.annotator.chat.Answer.Unreachable;
import io.journeydb.annotate.annotator.chat.ReplyJudge.Verdict;
import io.journeydb.annotate.telemetry.ModelTelemetry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Annotates by a language model. Every reply is held to the rules of annotations; a faulty one is asked for again with the
 * reason, as often as the settings allow, and then the stand-in annotates, or the prompt is refused. An endpoint that does
 * not answer costs no attempt: the prompt waits. Thread safe; the caller bounds how many prompts are asked for at once.
 */
public final class ChatModelAnnotator implements Annotator {

    private static final String NAME = "chat";

    /** Changes with what is sent beside the template, with the repairs and with the rules. */
    private static final String VERSION = "1";

    /** A longer wait for the pace is spent in the queue rather than in a worker. */
    private static final Duration LONGEST_PACE = Duration.ofSeconds(30);

    private final Endpoint endpoint;
    private final PromptTemplate template;
    private final AskingSettings settings;
    private final AnnotatorIdentity identity;
    private final Optional<Annotator> standIn;
    private final ReplyJudge judge;
    private final ModelGate gate;
    private final Pace pace;
    private final ModelTelemetry telemetry;
    private final UnfinishedPrompts unfinished = new UnfinishedPrompts();

    /**
     * An annotator that asks the endpoint of the settings.
     *
     * @param standIn annotates the prompts that the model fails on; empty to refuse them
     */
    public static ChatModelAnnotator of(
            EndpointSettings where,
            PromptTemplate template,
            AskingSettings how,
            Optional<Annotator> standIn,
            ModelTelemetry telemetry) {
        return new ChatModelAnnotator(new OpenAiEndpoint(where), where.model(), template, how, standIn, telemetry);
    }

    ChatModelAnnotator(
            Endpoint endpoint,
            String model,
            PromptTemplate template,
            AskingSettings settings,
            Optional<Annotator> standIn,
            ModelTelemetry telemetry) {
        this.endpoint = endpoint;
        this.template = template;
        this.settings = settings;
        this.identity = new AnnotatorIdentity(NAME, VERSION, model, template.version());
        this.standIn = standIn;
        this.judge = new ReplyJudge(telemetry);
        this.gate = new ModelGate(
                settings.failuresToOpen(), settings.backoff(), System::nanoTime, () -> ThreadLocalRandom.current()
                        .nextDouble());
        this.pace = new Pace(settings.requestsPerMinute(), System::nanoTime);
        this.telemetry = telemetry;
        telemetry.watchCircuit(() -> gate.circuit().ordinal());
    }

    @Override
    public AnnotatorIdentity identity() {
        return identity;
    }

    @Override
    public boolean isPaused() {
        return gate.isShut();
    }

    /** How the model does, for health. */
    public ModelState state() {
        return new ModelState(gate.circuit().name(), gate.trouble().map(Trouble::reason));
    }

    @Override
    public AnnotationOutcome annotate(AnnotationRequest request) {
        Progress progress = unfinished.take(request.promptId());
        while (progress.attempts() < settings.attempts()) {
            Duration wait = gate.enter();
            if (wait.isPositive()) {
                return later(
                        request, progress, gate.trouble().map(Trouble::reason).orElse("the model is left alone"), wait);
            }
            switch (ask(request, progress)) {
                case Step.Done(AnnotationOutcome outcome) -> {
                    return outcome;
                }
                case Step.Again(Progress reached) -> progress = reached;
            }
        }
        return giveUp(request, progress);
    }

    /** What one call leads to. */
    private sealed interface Step {

        record Done(AnnotationOutcome outcome) implements Step {}

        record Again(Progress progress) implements Step {}
    }

    private Step ask(AnnotationRequest request, Progress progress) {
        Answer answer;
        try {
            Duration wait = pace.take();
            if (wait.compareTo(LONGEST_PACE) > 0) {
                gate.abandoned();
                return new Step.Done(later(request, progress, "the rate limit is used up", wait));
            }
            Thread.sleep(wait);
            answer = telemetry.timed(() -> endpoint.ask(conversation(request, progress)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            gate.abandoned();
            return new Step.Done(later(request, progress, "stopped", Duration.ZERO));
        }
        return switch (answer) {
            case Answer.Reply(String text, Long tokens) -> {
                gate.answered();
                yield judged(request, progress, text, tokens);
            }
            case Answer.NoReply(String reason, Long tokens) -> {
                gate.answered();
                telemetry.called("no-reply", tokens);
                yield new Step.Again(progress.failed(List.of(reason), tokens));
            }
            case Answer.BadRequest(int status) -> badRequest(request, progress, status);
            case Unreachable unreachable -> new Step.Done(unreachable(request, progress, unreachable));
        };
    }

    private Conversation conversation(AnnotationRequest request, Progress progress) {
        return template.conversation(PromptText.of(request.prompt()), progress.faults());
    }

    private Step judged(AnnotationRequest request, Progress progress, String text, Long tokens) {
        telemetry.called("replied", tokens);
        return switch (judge.judge(request, text)) {
            case Verdict.Valid(var proposal) -> {
                Effort effort = new Effort(identity, progress.attempts() + 1, progress.sum(tokens), null);
                yield new Step.Done(new Annotated(DraftWriter.write(request, proposal, effort)));
            }
            case Verdict.Faulty(List<String> reasons) -> new Step.Again(progress.failed(reasons, tokens));
        };
    }

    /** Before the endpoint has ever answered, what it finds fault with may be every request: then none is given up for it. */
    private Step badRequest(AnnotationRequest request, Progress progress, int status) {
        if (!gate.hasAnswered()) {
            return new Step.Done(unreachable(request, progress, new Unreachable(Trouble.ACCESS, Optional.empty())));
        }
        gate.answered();
        telemetry.called("bad-request", null);
        return new Step.Again(
                progress.failed(List.of("The endpoint refuses the request with status " + status + "."), null));
    }

    private AnnotationOutcome unreachable(AnnotationRequest request, Progress progress, Unreachable unreachable) {
        telemetry.called(unreachable.trouble().label(), null);
        return later(request, progress, unreachable.trouble().reason(), gate.failed(unreachable));
    }

    private AnnotationOutcome later(AnnotationRequest request, Progress progress, String reason, Duration wait) {
        unfinished.put(request.promptId(), progress);
        return new Unavailable(reason, wait);
    }

    private AnnotationOutcome giveUp(AnnotationRequest request, Progress progress) {
        String reason = "no usable reply in " + progress.attempts() + " attempts; the last: "
                + String.join(" ", progress.faults());
        if (standIn.isEmpty()) {
            telemetry.refused();
            return new Refused(reason);
        }
        telemetry.fellBack();
        return switch (standIn.get().annotate(request)) {
            case Annotated(AnnotationDraft draft) ->
                new Annotated(
                        draft.with(new Effort(draft.effort().by(), progress.attempts(), progress.tokens(), reason)));
            case Unavailable unavailable -> unavailable;
            case Refused refused -> refused;
        };
    }
}
