package io.journeydb.index.api;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Describes what all operations share: every refusal is a {@link Problem}, and the index may not be readable. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public final class ProblemResponses implements OASFilter {

    private static final String NAME = Problem.class.getSimpleName();
    private static final String FIRST_REFUSAL = "400";
    private static final String UNAVAILABLE = "503";

    @Override
    public Operation filterOperation(Operation operation) {
        if (!operation.getResponses().getAPIResponses().containsKey(UNAVAILABLE)) {
            operation
                    .getResponses()
                    .addAPIResponse(
                            UNAVAILABLE,
                            OASFactory.createAPIResponse().description(ProblemCode.E_INDEX + ": try again"));
        }
        Map<String, APIResponse> responses = operation.getResponses().getAPIResponses();
        responses.forEach((status, response) -> {
            if (status.compareTo(FIRST_REFUSAL) >= 0 && response.getContent() == null) {
                response.setContent(problem());
            }
        });
        return operation;
    }

    @Override
    public void filterOpenAPI(OpenAPI description) {
        List<Object> codes = Arrays.stream(ProblemCode.values())
                .<Object>map(ProblemCode::name)
                .toList();
        Schema problem = OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("Problem details (RFC 9457)")
                .addProperty("type", text().description("about:blank: the status says it all"))
                .addProperty("title", text().description("The status in words"))
                .addProperty("status", number().description("Of the answer"))
                .addProperty("detail", text().description("About this very request, for a person"))
                .addProperty("code", text().enumeration(codes).description("For a program"))
                .addProperty(
                        "position",
                        number().description("Of the first wrong character of a query, from 1, in code points"));
        description.getComponents().addSchema(NAME, problem);
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }

    private static Schema number() {
        return OASFactory.createSchema().addType(Schema.SchemaType.INTEGER);
    }

    private static Content problem() {
        return OASFactory.createContent()
                .addMediaType(
                        Problem.MEDIA_TYPE,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref(NAME)));
    }
}
