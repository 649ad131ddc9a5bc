/** Text as words: the tokenizer that COCO caption evaluation puts before its metrics. Hides its rules. */
package io.journeydb.evaluation.text;
