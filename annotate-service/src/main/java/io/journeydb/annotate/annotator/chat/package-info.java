/**
 * Annotation by a language model behind any OpenAI-compatible endpoint. Holds the template, what is sent and how a reply is
 * read, how often a prompt is asked for, and when the model is left alone. Hides the client and HTTP: outside, there is an
 * {@link io.journeydb.annotate.annotator.Annotator} and the state of the model for health. What a prompt says is data: it is
 * sent quoted, the model has no tools, and a reply counts only if it keeps to the rules of annotations.
 */
package io.journeydb.annotate.annotator.chat;
