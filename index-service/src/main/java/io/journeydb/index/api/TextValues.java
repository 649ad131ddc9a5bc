package io.journeydb.index.api;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Describes as texts what are texts in JSON and have a type of their own in Java, which a scanner of types can't know. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public final class TextValues implements OASFilter {

    /** By the names of their types; the types themselves check the same. */
    private static final Map<String, String> FORMS = Map.of(
            "SampleId", "^[a-z0-9][a-z0-9_-]{0,63}$",
            "PromptId", "^[0-9a-f]{32}$",
            "QuestionId", "^[0-9a-f]{16}$",
            "Sha256", "^[0-9a-f]{64}$",
            "Shard", "^[01][0-9]{2}$",
            "JobId", "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$");

    @Override
    public void filterOpenAPI(OpenAPI description) {
        FORMS.forEach((name, form) -> description
                .getComponents()
                .addSchema(
                        name,
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.STRING)
                                .pattern(form)));
    }
}
