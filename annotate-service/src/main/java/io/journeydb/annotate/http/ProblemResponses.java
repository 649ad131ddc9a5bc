package io.journeydb.annotate.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.lang.reflect.RecordComponent;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Describes what operations share: every refusal is a {@link Problem}, a body has a limit, and the store may not answer. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public final class ProblemResponses implements OASFilter {

    private static final String NAME = Problem.class.getSimpleName();
    private static final String FIRST_REFUSAL = "400";
    private static final String TOO_LARGE = "413";
    private static final String UNAVAILABLE = "503";

    @Override
    public Operation filterOperation(Operation operation) {
        describe(operation, UNAVAILABLE, "The store does not answer");
        if (operation.getRequestBody() != null) {
            describe(operation, TOO_LARGE, "The body is larger than the service takes");
        }
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.compareTo(FIRST_REFUSAL) >= 0 && response.getContent() == null) {
                response.setContent(problem());
            }
        });
        return operation;
    }

    @Override
    public void filterOpenAPI(OpenAPI description) {
        Schema problem = OASFactory.createSchema().addType(Schema.SchemaType.OBJECT);
        for (RecordComponent member : Problem.class.getRecordComponents()) {
            problem.addProperty(
                    member.getName(),
                    OASFactory.createSchema()
                            .addType(
                                    member.getType() == int.class
                                            ? Schema.SchemaType.INTEGER
                                            : Schema.SchemaType.STRING));
        }
        description.getComponents().addSchema(NAME, problem);
    }

    private static void describe(Operation operation, String status, String description) {
        if (!operation.getResponses().hasAPIResponse(status)) {
            operation
                    .getResponses()
                    .addAPIResponse(status, OASFactory.createAPIResponse().description(description));
        }
    }

    private static Content problem() {
        return OASFactory.createContent()
                .addMediaType(
                        Problem.MEDIA_TYPE,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref(NAME)));
    }
}
