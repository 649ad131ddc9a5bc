package io.journeydb.annotate.annotator.chat;

/** Whether the model is made to reply by a JSON schema. */
public enum StructuredOutput {
    /** By the schema, and as plain text if the endpoint refuses it. */
    AUTO,
    /** By the schema. */
    SCHEMA,
    /** As plain text. */
    NONE
}
