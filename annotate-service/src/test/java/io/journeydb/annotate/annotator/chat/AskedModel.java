package io.journeydb.annotate.annotator.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeydb.annotate.annotator.AnnotationDraft;
import io.journeydb.annotate.annotator.AnnotationOutcome;
import io.journeydb.annotate.annotator.AnnotationRequest;
import io.journeydb.annotate.annotator.Annotator;
import io.journeydb.annotate.annotator.lexicon.LexiconAnnotator;
import io.journeydb.annotate.patience.Backoff;
import io.journeydb.annotate.telemetry.ModelTelemetry;
import io.journeydb.events.Prompt;
import io.journeydb.events.identity.PromptId;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A fake model, and annotators that ask it. */
final class AskedModel implements AutoCloseable {

    static final Annotator OFFLINE = LexiconAnnotator.load();
    static final PromptTemplate TEMPLATE = PromptTemplate.load("1");

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final FakeModel model = new FakeModel();

    FakeModel model() {
        return model;
    }

    SimpleMeterRegistry meters() {
        return meters;
    }

    ChatModelAnnotator annotator() {
        return annotator(StructuredOutput.SCHEMA, Optional.of(OFFLINE));
    }

    ChatModelAnnotator annotator(Backoff backoff) {
        return annotator(new AskingSettings(3, 0, 5, backoff));
    }

    ChatModelAnnotator annotator(AskingSettings how) {
        return annotator(StructuredOutput.SCHEMA, Optional.of(OFFLINE), how);
    }

    ChatModelAnnotator annotator(StructuredOutput structuredOutput, Optional<Annotator> standIn) {
        Backoff none = new Backoff(Duration.ofNanos(1), Duration.ofNanos(2));
        return annotator(structuredOutput, standIn, new AskingSettings(3, 0, 5, none));
    }

    private ChatModelAnnotator annotator(
            StructuredOutput structuredOutput, Optional<Annotator> standIn, AskingSettings how) {
        return ChatModelAnnotator.of(
                Endpoints.settings(model.baseUrl(), structuredOutput),
                TEMPLATE,
                how,
                standIn,
                new ModelTelemetry(meters));
    }

    static AnnotationRequest request(String text) {
        Prompt prompt = new Prompt(text, text, text.toLowerCase(Locale.ROOT), new TreeMap<>(Map.of()), List.of());
        return new AnnotationRequest(PromptId.of(prompt.normalised()), prompt);
    }

    static AnnotationDraft annotated(AnnotationOutcome outcome) {
        assertThat(outcome).isInstanceOf(AnnotationOutcome.Annotated.class);
        return ((AnnotationOutcome.Annotated) outcome).draft();
    }

    @Override
    public void close() {
        model.close();
    }
}
