/**
 * The Midjourney prompt grammar: what a producer typed becomes text, parameters and weighted parts, or is refused with
 * a code.
 *
 * <p>{@link io.journeydb.ingest.prompt.PromptGrammar} and its outcome {@link io.journeydb.ingest.prompt.ParsedPrompt} are
 * all that other packages see. The scanner, the catalogue of parameter names, the rule for image-conditioned prompts and
 * the normalisation behind {@code promptId} are hidden. Plain Java, no I/O, no framework; time is linear in the prompt's
 * length and no regular expression is used on what a producer sent.
 */
package io.journeydb.ingest.prompt;
