package io.journeydb.index.api;

import io.journeydb.index.search.Facet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Adds the parameters that all searches share to the OpenAPI document: to every operation that answers with a search's answer. */
public class SharedParameters implements OASFilter {

    private static final String ANSWER = "#/components/schemas/SearchAnswer";

    @Override
    public Operation filterOperation(Operation operation) {
        if (isSearch(operation)) {
            shared().forEach(operation::addParameter);
        }
        return operation;
    }

    private static boolean isSearch(Operation operation) {
        return operation.getResponses() != null
                && operation.getResponses().getAPIResponse("200") != null
                && operation.getResponses().getAPIResponse("200").getContent() != null
                && operation.getResponses().getAPIResponse("200").getContent().getMediaTypes().values().stream()
                        .anyMatch(type -> type.getSchema() != null
                                && ANSWER.equals(type.getSchema().getRef()));
    }

    private static List<Parameter> shared() {
        List<Parameter> parameters = new ArrayList<>();
        for (Facet facet : Facet.values()) {
            Schema values =
                    OASFactory.createSchema().addType(Schema.SchemaType.ARRAY).items(text());
            parameters.add(query(facet.label(), description(facet), values));
        }
        parameters.add(query("from", "Ingested then or later: a date or a time, in UTC", text()));
        parameters.add(query("to", "Ingested before: a date or a time, in UTC", text()));
        parameters.add(query("facets", "true, or a comma list of filters whose values are to be counted", text()));
        parameters.add(query(
                "size",
                "Most hits",
                OASFactory.createSchema()
                        .addType(Schema.SchemaType.INTEGER)
                        .minimum(BigDecimal.ONE)
                        .maximum(BigDecimal.valueOf(100))
                        .defaultValue(10)));
        parameters.add(query("cursor", "Of the page before, for the next one of the same search", text()));
        return parameters;
    }

    private static String description(Facet facet) {
        return switch (facet) {
            case CATEGORY -> "Style category's id";
            case STYLE -> "Style phrase";
            case SPLIT -> "train, val, test or external";
            case GENERATOR -> "What made the picture, such as midjourney";
            case VERSION -> "Midjourney's version: 5.2, niji-5 or niji";
            case ASPECT -> "Aspect ratio (--ar), in any form: 3:2 finds 6:4";
            case ANNOTATOR -> "Kind of annotator, such as lexicon";
            case VERIFIED -> "true: reviewers agree on every word; or false";
            case DAY -> "Day of ingest in UTC: 2026-01-31";
        };
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }

    private static Parameter query(String name, String description, Schema schema) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.QUERY)
                .description(description)
                .schema(schema);
    }
}
