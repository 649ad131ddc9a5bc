/** Files of predictions and references: one JSON object a line, read strictly, every fault told. Hides the JSON library's exceptions. */
package io.journeydb.evaluation.files;
