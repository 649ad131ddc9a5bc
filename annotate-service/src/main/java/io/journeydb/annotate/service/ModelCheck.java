package io.journeydb.annotate.service;

import io.journeydb.annotate.annotator.Annotator;
import io.journeydb.annotate.annotator.chat.ChatModelAnnotator;
import io.journeydb.annotate.annotator.chat.ModelState;
import io.smallrye.health.api.Wellness;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/**
 * How the language model does. Well-being, which neither readiness nor liveness counts: a model that is down delays its own
 * prompts and nothing else, and a new start would not mend it.
 */
@Wellness
@Singleton
final class ModelCheck implements HealthCheck {

    private final Annotator annotator;

    ModelCheck(Annotator annotator) {
        this.annotator = annotator;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("language-model");
        if (!(annotator instanceof ChatModelAnnotator chat)) {
            return response.up().withData("model", "none").build();
        }
        ModelState state = chat.state();
        response.status(state.trouble().isEmpty())
                .withData("model", chat.identity().model())
                .withData("circuit", state.circuit());
        state.trouble().ifPresent(trouble -> response.withData("trouble", trouble));
        return response.build();
    }
}
