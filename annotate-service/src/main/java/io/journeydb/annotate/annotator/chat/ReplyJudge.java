package io.journeydb.annotate.annotator.chat;

import io.journeydb.annotate.annotator.AnnotationRequest;
import io.journeydb.annotate.annotator.validation.AnnotationValidator;
import io.journeydb.annotate.annotator.validation.Fault;
import io.journeydb.annotate.annotator.validation.Proposal;
import io.journeydb.annotate.annotator.validation.QuestionSieve;
import io.journeydb.annotate.telemetry.ModelTelemetry;
import java.util.List;

/** Turns replies into valid proposals or the faults they have. Thread safe. */
final class ReplyJudge {

    private static final int MOST_FAULTS = 10;
    private static final String NO_FORM = "form";

    private final ReplyReader reader = new ReplyReader();
    private final QuestionSieve sieve = new QuestionSieve();
    private final AnnotationValidator validator = new AnnotationValidator();
    private final ModelTelemetry telemetry;

    ReplyJudge(ModelTelemetry telemetry) {
        this.telemetry = telemetry;
    }

    /** What a reply comes to. */
    sealed interface Verdict {

        /** It keeps to every rule. */
        record Valid(Proposal proposal) implements Verdict {}

        /** It does not, for these reasons. */
        record Faulty(List<String> reasons) implements Verdict {}
    }

    Verdict judge(AnnotationRequest request, String reply) {
        return switch (reader.read(reply)) {
            case Reading.Unreadable(String reason) -> {
                telemetry.fault(NO_FORM);
                yield new Verdict.Faulty(List.of(reason));
            }
            case Reading.Proposed(Proposal read) -> check(request, sieve.sieved(request.prompt(), read));
        };
    }

    private Verdict check(AnnotationRequest request, Proposal proposal) {
        List<Fault> faults = validator.faults(request.prompt(), proposal);
        if (faults.isEmpty()) {
            return new Verdict.Valid(proposal);
        }
        faults.stream().map(fault -> fault.rule().label()).distinct().forEach(telemetry::fault);
        return new Verdict.Faulty(
                faults.stream().map(Fault::reason).limit(MOST_FAULTS).toList());
    }
}
