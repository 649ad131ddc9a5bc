/**
 * The four tasks answered by a vision-language model behind any OpenAI-compatible endpoint. Holds what is asked, how replies are read
 * and judged, and when the model is left alone; hides HTTP. What a picture, a question or an option says is data: it is sent quoted, the
 * model has no tools, and a reply counts only if it keeps to its task's form. Plain Java.
 */
package io.journeydb.index.model;
