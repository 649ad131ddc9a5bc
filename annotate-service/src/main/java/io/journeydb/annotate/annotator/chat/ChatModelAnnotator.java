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
import io.journeydb.annotate.annotator.chat.ReplyJudge.Verdict;
import io.journeydb.annotate.annotator.validation.Proposal;
import io.journeydb.annotate.patience.Backoff;
import io.journeydb.annotate.telemetry.ModelTelemetry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Annotates by a language model. Every reply is held to the rules of annotations; a faulty one is asked for again with the
 * reason, as often as the settings allow, and then the stand-in annotates, or the prompt is refused. An endpoint that does
 * not answer costs no attempt: the prompt waits, and how many attempts it has used waits with it. Thread safe; the caller
 * bounds how many prompts are asked for at once.
 */
public final class ChatModelAnnotator implements Annotator {

    private static final String NAME = "chat";

    /** Changes with what is sent beside the template, with the repairs and with the rules. */
    private static final String VERSION = "2";

    private final ModelLine line;
    private final PromptTemplate template;
    private final int mostAttempts;
    private final Backoff backoff;
    private final AnnotatorIdentity identity;
    private final Optional<Annotator> standIn;
    private final ReplyJudge judge;
    private final ModelTelemetry telemetry;

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
        this.line = new ModelLine(endpoint, settings, telemetry);
        this.template = template;
        this.mostAttempts = settings.attempts();
        this.backoff = settings.backoff();
        this.identity = new AnnotatorIdentity(NAME, VERSION, model, template.version());
        this.standIn = standIn;
        this.judge = new ReplyJudge(telemetry);
        this.telemetry = telemetry;
    }

    @Override
    public AnnotatorIdentity identity() {
        return identity;
    }

    @Override
    public boolean isPaused() {
        return line.isShut();
    }

    /** How the model does, for health. */
    public ModelState state() {
        return line.state();
    }

    @Override
    public AnnotationOutcome annotate(AnnotationRequest request) {
        Progress progress = Progress.read(request.reached());
        while (progress.attempts() < mostAttempts) {
            switch (attempt(request, progress)) {
                case Step.Done(AnnotationOutcome outcome) -> {
                    return outcome;
                }
                case Step.Again(Progress reached) -> progress = reached;
            }
        }
        return giveUp(request, progress);
    }

    /** What asking once leads to. */
    private sealed interface Step {

        record Done(AnnotationOutcome outcome) implements Step {}

        record Again(Progress progress) implements Step {}
    }

    private Step attempt(AnnotationRequest request, Progress progress) {
        return switch (line.ask(template.conversation(PromptText.of(request.prompt()), progress.faults()))) {
            case Said.Later(String reason, Duration pause) ->
                new Step.Done(new Unavailable(reason, pause, progress.written()));
            case Said.Unanswered(String reason, Duration pause) -> {
                Progress waited = progress.waited();
                yield new Step.Done(new Unavailable(reason, pause.plus(longer(waited)), waited.written()));
            }
            case Said.Nothing(String reason, Long tokens) -> new Step.Again(progress.failed(List.of(reason), tokens));
            case Said.Reply(String text, Long tokens) -> judged(request, progress, text, tokens);
        };
    }

    /**
     * What a prompt waits beyond the model's wait. The model may answer all others, and fail on this one for ever: asked every
     * second, that would cost more than all the others.
     */
    private Duration longer(Progress progress) {
        return progress.unanswered() > 1 ? backoff.after(progress.unanswered() - 1) : Duration.ZERO;
    }

    private Step judged(AnnotationRequest request, Progress progress, String text, Long tokens) {
        return switch (judge.judge(request, text)) {
            case Verdict.Valid(Proposal proposal) -> {
                Effort effort = new Effort(identity, progress.attempts() + 1, progress.sum(tokens), null);
                yield new Step.Done(new Annotated(DraftWriter.write(request, proposal, effort)));
            }
            case Verdict.Faulty(List<String> reasons) -> new Step.Again(progress.failed(reasons, tokens));
        };
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
